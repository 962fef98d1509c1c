import { randomBytes } from "node:crypto";
import { nonceBytes, seal } from "./aead.ts";
import { deriveKey } from "./derive-key.ts";
import { type MasterKeys, masterKeys } from "./master-keys.ts";

export type WrappedKey = { wrappedKey: Buffer; keyVersion: number };

/** Wraps a data key for the one object that `identity` names: nonce, ciphertext, tag (60 bytes for a key of 32). */
export function wrapKey(dataKey: Buffer, identity: string, master: MasterKeys = masterKeys()): WrappedKey {
  const nonce = randomBytes(nonceBytes);
  const sealed = seal(deriveKey(master, master.current, "data-key"), nonce, dataKey, Buffer.from(identity));
  return { wrappedKey: Buffer.concat([nonce, sealed]), keyVersion: master.current };
}
