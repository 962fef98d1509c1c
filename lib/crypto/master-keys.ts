import { config } from "#lib/runtime/config.ts";
import { AppError } from "#lib/runtime/errors.ts";

export const keyBytes = 32;

export type MasterKeys = {
  /** The version that wraps new keys. */
  current: number;
  keys: ReadonlyMap<number, Buffer>;
};

let loaded: MasterKeys | undefined;

/**
 * The master keys of this process, out of PARLANCE_MASTER_KEY.
 * @throws AppError `internal` when none is configured or one is not 32 bytes of base64
 */
export function masterKeys(): MasterKeys {
  loaded ??= parseMasterKeys(config().PARLANCE_MASTER_KEY);
  return loaded;
}

/** Takes other keys instead, for tests; undefined goes back to the configured ones. */
export function setMasterKeys(keys: MasterKeys | undefined): void {
  loaded = keys;
}

/**
 * `BASE64`, which is version 1, or `2:BASE64,1:BASE64` while old keys are still needed: the first one wraps new keys.
 * @throws AppError `internal` when it is not that
 */
export function parseMasterKeys(setting: string | undefined): MasterKeys {
  if (!setting) throw new AppError("internal", "PARLANCE_MASTER_KEY is not set: nothing can be stored or opened.");
  const entries = setting.split(",").map(parseEntry);
  const [first] = entries;
  if (!first || new Set(entries.map(([version]) => version)).size < entries.length) throw invalid();
  return { current: first[0], keys: new Map(entries) };
}

function parseEntry(entry: string): [number, Buffer] {
  const match = /^\s*(?:([1-9]\d{0,8}):)?([A-Za-z0-9+/_-]{43}=?)\s*$/.exec(entry);
  const key = Buffer.from(match?.[2] ?? "", "base64");
  if (key.length !== keyBytes) throw invalid();
  return [Number(match?.[1] ?? 1), key];
}

function invalid(): AppError {
  return new AppError(
    "internal",
    "PARLANCE_MASTER_KEY must be 32 bytes in base64, or version:base64 pairs with commas.",
  );
}
