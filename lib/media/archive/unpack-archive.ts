import { discardObject } from "#lib/storage/discard-object.ts";
import { openStored, type StoredObject } from "#lib/storage/open-stored.ts";
import { writeObject } from "#lib/storage/write-object.ts";
import type { ArchiveEntry } from "./archive-entry.ts";
import type { Archive } from "./open-archive.ts";

/**
 * Takes an archive out of an archive into storage, encrypted like all else, for as long as it is read. What a killed
 * process leaves goes with the files that no row names.
 */
export async function unpackArchive(
  workspaceId: number,
  archive: Archive,
  entry: ArchiveEntry,
): Promise<{ object: StoredObject; discard: () => Promise<void> }> {
  const stream = archive.read(entry);
  const contentType = "application/zip";
  const written = await writeObject(workspaceId, { purpose: "upload", stream, contentType, maxBytes: entry.byteSize });
  return { object: await openStored(written), discard: () => discardObject(workspaceId, written.id) };
}
