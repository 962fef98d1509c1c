import { randomBytes } from "node:crypto";
import { AppError } from "#lib/runtime/errors.ts";
import { nonceBytes, open, seal } from "./aead.ts";
import { deriveKey } from "./derive-key.ts";
import { type MasterKeys, masterKeys } from "./master-keys.ts";

export type WrappedKey = { wrappedKey: Buffer; keyVersion: number };

/** Wraps a data key for the one object that `identity` names: nonce, ciphertext, tag (60 bytes for a key of 32). */
export function wrapKey(dataKey: Buffer, identity: string, master: MasterKeys = masterKeys()): WrappedKey {
  const nonce = randomBytes(nonceBytes);
  const sealed = seal(deriveKey(master, master.current, "data-key"), nonce, dataKey, Buffer.from(identity));
  return { wrappedKey: Buffer.concat([nonce, sealed]), keyVersion: master.current };
}

/**
 * The data key out of `wrapKey`.
 * @throws AppError `internal` when the master key is another one, or the row belongs to another object
 */
export function unwrapKey(wrapped: WrappedKey, identity: string, master: MasterKeys = masterKeys()): Buffer {
  const key = deriveKey(master, wrapped.keyVersion, "data-key");
  const nonce = wrapped.wrappedKey.subarray(0, nonceBytes);
  const dataKey = open(key, nonce, wrapped.wrappedKey.subarray(nonceBytes), Buffer.from(identity));
  if (!dataKey)
    throw new AppError("internal", "The key of a stored file does not open: the master key is not its own.");
  return dataKey;
}
