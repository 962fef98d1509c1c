import { mkdir, open, opendir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { AppError } from "#lib/runtime/errors.ts";
import { guardSource } from "./guard-source.ts";
import type { StorageDriver, StoredFile } from "./storage-driver.ts";
import { storageFailure } from "./storage-failure.ts";

// Four sealed chunks read and sixteen written by one call of the system: half the processor time of one each.
const readAtOnce = 256 * 1024;
const writtenAtOnce = 1024 * 1024;

/**
 * Files in a directory, readable by their owner only. A file is written beside its place as `.part`, synced and renamed:
 * under a key there is a whole file or none, also after a power cut.
 */
export function createLocalStorage(directory: string): StorageDriver {
  const pathOf = (key: string) => {
    if (!/^[\w-]+(\/[\w-]+)*(\.part)?$/.test(key)) throw new AppError("internal", "A storage key is not valid.");
    return join(directory, key);
  };

  return {
    async put(key, source) {
      const path = pathOf(key);
      const part = `${path}.part`;
      const guarded = guardSource(source);
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        // Opened before a byte is asked for: a stream that opens by itself may do so after the clean-up of a cut source.
        const file = await open(part, "w", 0o600);
        await pipeline(guarded.read(), file.createWriteStream({ flush: true, highWaterMark: writtenAtOnce }));
        await rename(part, path);
        await syncDirectory(dirname(path));
      } catch (error) {
        await rm(part, { force: true });
        throw guarded.error ?? storageFailure(error);
      }
    },

    async get(key, range) {
      const path = pathOf(key);
      if (range && range.end <= range.start) throw new RangeError("an empty range");
      try {
        const file = await open(path);
        const bounds = range ? { start: range.start, end: range.end - 1 } : {};
        return file.createReadStream({ ...bounds, highWaterMark: readAtOnce });
      } catch (error) {
        if (isMissing(error)) throw new AppError("not_found", "The stored file is missing.");
        throw storageFailure(error);
      }
    },

    async delete(key) {
      await rm(pathOf(key), { force: true }).catch((error: unknown) => {
        throw storageFailure(error);
      });
    },

    async stat(key) {
      return statFile(directory, pathOf(key));
    },

    async *list(prefix) {
      const folder = join(directory, prefix.slice(0, prefix.lastIndexOf("/") + 1));
      for await (const path of walk(folder)) {
        const file = await statFile(directory, path);
        if (file?.key.startsWith(prefix)) yield file;
      }
    },
  };
}

async function* walk(folder: string): AsyncGenerator<string> {
  const entries = await opendir(folder, { recursive: true }).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw storageFailure(error);
  });
  if (!entries) return;
  for await (const entry of entries) if (entry.isFile()) yield join(entry.parentPath, entry.name);
}

async function statFile(directory: string, path: string): Promise<StoredFile | null> {
  try {
    const { size, mtime } = await stat(path);
    return { key: relative(directory, path).split(sep).join("/"), byteSize: size, modifiedAt: mtime };
  } catch (error) {
    if (isMissing(error)) return null;
    throw storageFailure(error);
  }
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path);
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
