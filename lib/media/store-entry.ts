import type { Context } from "#lib/context/context.ts";
import { type WrittenObject, writeObject } from "#lib/storage/write-object.ts";
import { peekStream } from "#lib/uploads/peek-stream.ts";
import type { ArchiveEntry, EntryProblem } from "./archive/archive-entry.ts";
import { type Archive, DamagedEntry } from "./archive/open-archive.ts";
import { findMediaType, sniffedBytes } from "./media-type.ts";
import { readDimensions } from "./read-dimensions.ts";

/** A file of an archive, in storage but not yet in the database; or why its bytes cannot be used. */
export type StoredEntry =
  | { written: WrittenObject; contentType: string; width: number | null; height: number | null }
  | { problem: EntryProblem };

/** Takes a file out of the archive into storage. What is wrong with one file is said of that file and stops nothing. */
export async function storeEntry(ctx: Context, archive: Archive, entry: ArchiveEntry): Promise<StoredEntry> {
  if (entry.problem) return { problem: entry.problem };
  try {
    const { head, stream } = await peekStream(archive.read(entry), sniffedBytes);
    const contentType = await findMediaType(head);
    const size = await readDimensions(Buffer.from(head), contentType);
    const maxBytes = entry.byteSize;
    const written = await writeObject(ctx.workspaceId, { purpose: "media", stream, contentType, maxBytes });
    return { written, contentType, ...size };
  } catch (error) {
    if (error instanceof DamagedEntry) return { problem: "damaged" };
    throw error;
  }
}
