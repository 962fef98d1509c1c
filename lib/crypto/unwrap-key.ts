import { AppError } from "#lib/runtime/errors.ts";
import { nonceBytes, open } from "./aead.ts";
import { deriveKey } from "./derive-key.ts";
import { type MasterKeys, masterKeys } from "./master-keys.ts";
import type { WrappedKey } from "./wrap-key.ts";

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
