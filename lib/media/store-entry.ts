import type { Context } from "#lib/context/context.ts";
import type { ArchiveEntry, EntryProblem } from "./archive/archive-entry.ts";
import { type Archive, DamagedEntry } from "./archive/open-archive.ts";
import { type StoredFile, storeFile } from "./store-file.ts";

/** A file of an archive in storage, or why its bytes cannot be used. */
export type StoredEntry = StoredFile | { problem: EntryProblem };

/** Takes a file out of the archive into storage. What is wrong with one file is said of that file and stops nothing. */
export async function storeEntry(ctx: Context, archive: Archive, entry: ArchiveEntry): Promise<StoredEntry> {
  if (entry.problem) return { problem: entry.problem };
  const { byteSize } = entry;
  try {
    return await storeFile(ctx, { stream: archive.read(entry), byteSize, maxBytes: byteSize });
  } catch (error) {
    if (error instanceof DamagedEntry) return { problem: "damaged" };
    throw error;
  }
}
