import { crc32 } from "node:zlib";
import { fromRandomAccessReaderPromise, type ZipFile } from "yauzl";
import { AppError } from "#lib/runtime/errors.ts";
import type { StoredObject } from "#lib/storage/open-stored.ts";
import { type ArchiveEntry, toArchiveEntry } from "./archive-entry.ts";
import { StoredObjectReader } from "./stored-object-reader.ts";

export type ArchiveLimits = {
  maxEntries: number;
  /** Of all files together, unpacked. */
  maxBytes: number;
  /** Unpacked to packed bytes, of all files together. */
  maxRatio: number;
};

export type Archive = {
  /** Files in the order of the directory. */
  entries: ArchiveEntry[];
  /** @throws DamagedEntry when the bytes are not those that were packed; errors of storage as they are */
  read(entry: ArchiveEntry): AsyncGenerator<Uint8Array>;
  close(): void;
};

/** The bytes of a file in an archive are not those that were packed. */
export class DamagedEntry extends Error {
  override readonly name = "DamagedEntry";
}

// Small archives may repeat themselves: only from here on is a ratio suspicious.
const ratioFromBytes = 16 * 1024 ** 2;

/**
 * Opens a zip in storage by its directory; nothing is unpacked until an entry is read.
 * @throws AppError `unreadable_file` when it is no zip, `too_large` when it would unpack to more than the limits allow
 */
export async function openArchive(object: StoredObject, limits: ArchiveLimits): Promise<Archive> {
  const zip = await fromRandomAccessReaderPromise(new StoredObjectReader(object), object.byteSize, {
    autoClose: false,
    lazyEntries: true,
    decodeStrings: false,
  }).catch((cause: unknown) => {
    throw toReadable(cause);
  });
  try {
    const entries = await readDirectory(zip, object.byteSize, limits);
    return { entries, read: (entry) => readEntry(zip, entry), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw toReadable(error);
  }
}

async function readDirectory(zip: ZipFile, packedBytes: number, limits: ArchiveLimits): Promise<ArchiveEntry[]> {
  if (zip.entryCount > limits.maxEntries) {
    throw new AppError("too_large", `The archive holds more than ${limits.maxEntries} files.`);
  }
  const entries: ArchiveEntry[] = [];
  let unpackedBytes = 0;
  for await (const raw of zip.eachEntry()) {
    unpackedBytes += raw.uncompressedSize;
    if (unpackedBytes > limits.maxBytes) {
      throw new AppError("too_large", `The archive would unpack to more than ${limits.maxBytes} bytes.`);
    }
    if (unpackedBytes > ratioFromBytes && unpackedBytes > packedBytes * limits.maxRatio) {
      throw new AppError("too_large", `The archive would unpack to more than ${limits.maxRatio} times its size.`);
    }
    const entry = toArchiveEntry(raw);
    if (entry) entries.push(entry);
  }
  return entries;
}

async function* readEntry(zip: ZipFile, { entry, byteSize }: ArchiveEntry): AsyncGenerator<Uint8Array> {
  let sum = 0;
  let bytes = 0;
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      sum = crc32(piece, sum);
      bytes += piece.length;
      yield piece;
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new DamagedEntry("The packed bytes cannot be unpacked.", { cause });
  }
  if (bytes !== byteSize || sum !== entry.crc32) throw new DamagedEntry("The checksum does not match.");
}

function toReadable(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError("unreadable_file", "The archive is damaged: its directory cannot be read.", { cause: error });
}
