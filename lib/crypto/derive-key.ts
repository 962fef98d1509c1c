import { hkdfSync } from "node:crypto";
import { AppError } from "#lib/runtime/errors.ts";
import { keyBytes, type MasterKeys } from "./master-keys.ts";

/**
 * The key for one use below a master key: HKDF-SHA-256 (RFC 5869) with the use as its info.
 * @throws AppError `internal` when that version of the master key is not configured
 */
export function deriveKey(master: MasterKeys, version: number, use: "data-key" | "value"): Buffer {
  const key = master.keys.get(version);
  if (!key) throw new AppError("internal", `Version ${version} of the master key is not configured.`);
  return Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), `parlance/${use}`, keyBytes));
}
