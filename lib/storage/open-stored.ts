import { Readable } from "node:stream";
import { headerBytes, sealedByteSize } from "#lib/crypto/sealed-format.ts";
import { unwrapKey } from "#lib/crypto/unwrap-key.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { objectIdentity } from "./object-identity.ts";
import { objectKey } from "./object-key.ts";
import { readSealedRange } from "./read-sealed-range.ts";
import { storage } from "./storage.ts";
import type { WrittenObject } from "./write-object.ts";

export type StoredObject = {
  id: string;
  /** Of the plaintext, as is `sha256`. */
  byteSize: number;
  contentType: string | null;
  sha256: Buffer;
  /**
   * The plaintext from `start` (default 0) up to, not including, `end` (default: all). A damaged chunk ends the stream
   * with AppError `internal` before a byte of it is given out.
   */
  read(range?: { start?: number; end?: number }): Readable;
};

/**
 * What was written to storage, to be read at any place, whether or not its row stands in the database.
 * @throws AppError `not_found`; `internal` when the file is not as long as it was written
 */
export async function openStored(row: Omit<WrittenObject, "purpose">): Promise<StoredObject> {
  const { workspaceId, id, byteSize, contentType, sha256 } = row;
  const identity = objectIdentity(workspaceId, id);
  const key = { dataKey: unwrapKey(row, identity), identity };
  const at = objectKey(workspaceId, id);

  const file = await storage().stat(at);
  if (!file) throw new AppError("not_found", "The stored file is missing.");
  if (file.byteSize !== sealedByteSize(byteSize)) {
    throw new AppError("internal", "The stored file is not as long as it was written.");
  }
  const header = Buffer.concat(await (await storage().get(at, { start: 0, end: headerBytes })).toArray());

  return {
    id,
    byteSize,
    contentType,
    sha256,
    read(range = {}) {
      const start = Math.max(0, range.start ?? 0);
      const end = Math.min(byteSize, range.end ?? byteSize);
      const plaintext = readSealedRange({ at, header, key, byteSize, start, end });
      return Readable.from(plaintext, { objectMode: false });
    },
  };
}
