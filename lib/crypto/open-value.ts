import { AppError } from "#lib/runtime/errors.ts";
import { nonceBytes, open } from "./aead.ts";
import { deriveKey } from "./derive-key.ts";
import { type MasterKeys, masterKeys } from "./master-keys.ts";
import { valueFormat, valueHeaderBytes } from "./seal-value.ts";

/**
 * The value that `sealValue` encrypted under the same identity.
 * @throws AppError `internal` when it was changed, moved to another row, or sealed under a key that is not configured
 */
export function openValue(sealed: Buffer, identity: string, master: MasterKeys = masterKeys()): Buffer {
  const header = sealed.subarray(0, valueHeaderBytes);
  if (header.length < valueHeaderBytes || header.readUInt8(0) !== valueFormat) throw damaged();
  const key = deriveKey(master, header.readUInt32BE(1), "value");
  const nonce = sealed.subarray(valueHeaderBytes, valueHeaderBytes + nonceBytes);
  if (nonce.length < nonceBytes) throw damaged();
  const associated = Buffer.concat([header, Buffer.from(identity)]);
  const value = open(key, nonce, sealed.subarray(valueHeaderBytes + nonceBytes), associated);
  if (!value) throw damaged();
  return value;
}

function damaged(): AppError {
  return new AppError("internal", "An encrypted value does not open.");
}
