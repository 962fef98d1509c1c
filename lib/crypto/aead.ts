import { createCipheriv, createDecipheriv } from "node:crypto";

export const nonceBytes = 12;
export const tagBytes = 16;

/** AES-256-GCM (NIST SP 800-38D): ciphertext with its tag of 16 bytes behind it. */
export function seal(key: Buffer, nonce: Buffer, plaintext: Uint8Array, associated: Buffer): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(associated);
  return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** The other way. Null when a bit of the ciphertext, the nonce or the associated data is not what was sealed. */
export function open(key: Buffer, nonce: Buffer, sealed: Buffer, associated: Buffer): Buffer | null {
  if (sealed.length < tagBytes) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(associated);
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  const plaintext = decipher.update(sealed.subarray(0, -tagBytes));
  try {
    decipher.final();
  } catch {
    return null;
  }
  return plaintext;
}
