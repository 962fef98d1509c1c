import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { archiveLimits } from "#lib/media/archive/archive-limits.ts";
import { openArchive } from "#lib/media/archive/open-archive.ts";
import { readHead } from "#lib/media/archive/read-head.ts";
import { AppError } from "#lib/runtime/errors.ts";
import type { StoredObject } from "#lib/storage/open-stored.ts";
import { isGzip } from "#lib/text/is-gzip.ts";
import { looksLikeJson } from "#lib/text/looks-like-json.ts";

export type SavedText = {
  /** Name inside the archive; null for a file that came alone. */
  name: string | null;
  /** Its JSON, unpacked. `onBytes` hears of every piece that is read of what is stored. */
  read(onBytes: (count: number) => void): AsyncIterable<Uint8Array>;
};

export type OpenSaved = {
  /** Bytes that `onBytes` will have told of when all is read. */
  totalBytes: number;
  texts: SavedText[];
  close(): void;
};

const headBytes = 4100;
const ratioFromBytes = 16 * 1024 ** 2;

/**
 * Opens a stored file of saved webhooks: JSON as it is, packed with gzip, or an archive of such files. What an archive
 * holds besides is left alone.
 * @throws AppError `unreadable_file` for an archive that is damaged or holds none, `too_large` beyond the limits of archives
 */
export async function openSaved(object: StoredObject): Promise<OpenSaved> {
  if (object.contentType !== "application/zip") {
    const isPacked = object.contentType === "application/gzip";
    const read = (onBytes: (count: number) => void) => {
      const stored = counted(object.read(), onBytes);
      return isPacked ? unpack(stored, object.byteSize) : stored;
    };
    return { totalBytes: object.byteSize, texts: [{ name: null, read }], close: () => undefined };
  }
  const archive = await openArchive(object, archiveLimits());
  try {
    const texts: SavedText[] = [];
    let totalBytes = 0;
    for (const entry of archive.entries) {
      const head = entry.problem === null ? await readHead(archive, entry, headBytes) : Buffer.alloc(0);
      if (!isGzip(head) && !looksLikeJson(head)) continue;
      totalBytes += entry.byteSize;
      const read = (onBytes: (count: number) => void) => {
        const stored = counted(archive.read(entry), onBytes);
        return isGzip(head) ? unpack(stored, entry.byteSize) : stored;
      };
      texts.push({ name: entry.name, read });
    }
    if (texts.length === 0) throw new AppError("unreadable_file", "The archive holds no saved webhooks.");
    return { totalBytes, texts, close: () => archive.close() };
  } catch (error) {
    archive.close();
    throw error;
  }
}

async function* counted(source: AsyncIterable<Uint8Array>, onBytes: (count: number) => void) {
  for await (const piece of source) {
    onBytes(piece.length);
    yield piece;
  }
}

function unpack(source: AsyncIterable<Uint8Array>, packedBytes: number): AsyncIterable<Uint8Array> {
  const { maxBytes, maxRatio } = archiveLimits();
  let unpackedBytes = 0;
  const limit = new Transform({
    transform(piece: Buffer, _, done) {
      unpackedBytes += piece.length;
      const isBomb = unpackedBytes > ratioFromBytes && unpackedBytes > packedBytes * maxRatio;
      if (unpackedBytes <= maxBytes && !isBomb) return done(null, piece);
      done(
        new AppError(
          "too_large",
          `The file would unpack to more than ${isBomb ? `${maxRatio} times its size` : `${maxBytes} bytes`}.`,
        ),
      );
    },
  });
  const gunzip = createGunzip();
  pipeline(source, gunzip, limit).catch((cause: unknown) => {
    const error =
      cause instanceof AppError || !isZlibError(cause)
        ? cause
        : new AppError("unreadable_file", "The packed file is damaged.", { cause });
    limit.destroy(error instanceof Error ? error : new Error("The file cannot be unpacked."));
  });
  return limit as Readable;
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}
