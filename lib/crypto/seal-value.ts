import { randomBytes } from "node:crypto";
import { nonceBytes, seal } from "./aead.ts";
import { deriveKey } from "./derive-key.ts";
import { type MasterKeys, masterKeys } from "./master-keys.ts";

export const valueFormat = 1;
export const valueHeaderBytes = 5;

/**
 * Encrypts one small value of a row, such as a credential or a letter: format (1 byte), version of the master key (4),
 * nonce (12), ciphertext, tag (16).
 * @param identity table, column and key of the row, such as `mails/42`: the value opens under the same words only
 */
export function sealValue(value: string | Uint8Array, identity: string, master: MasterKeys = masterKeys()): Buffer {
  const header = Buffer.alloc(valueHeaderBytes);
  header.writeUInt8(valueFormat, 0);
  header.writeUInt32BE(master.current, 1);
  const nonce = randomBytes(nonceBytes);
  const associated = Buffer.concat([header, Buffer.from(identity)]);
  const plaintext = typeof value === "string" ? Buffer.from(value) : value;
  return Buffer.concat([header, nonce, seal(deriveKey(master, master.current, "value"), nonce, plaintext, associated)]);
}
