import type { Readable } from "node:stream";

export type StoredFile = { key: string; byteSize: number; modifiedAt: Date };

/**
 * Where ciphertext lies. Keys are `workspace/xx/uuid`. Whatever goes wrong with the store is
 * AppError `storage_unavailable`; an error of the source is thrown as it is.
 */
export type StorageDriver = {
  /** Whole or not at all: a failed put leaves nothing under the key. */
  put(key: string, source: AsyncIterable<Uint8Array>): Promise<void>;
  /** Bytes from `start` up to, not including, `end`. A missing key is AppError `not_found`. */
  get(key: string, range?: { start: number; end: number }): Promise<Readable>;
  /** Does nothing when there is none. */
  delete(key: string): Promise<void>;
  /** Null when there is none. */
  stat(key: string): Promise<StoredFile | null>;
  list(prefix: string): AsyncIterable<StoredFile>;
};
