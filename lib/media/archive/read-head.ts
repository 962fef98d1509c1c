import type { ArchiveEntry } from "./archive-entry.ts";
import { type Archive, DamagedEntry } from "./open-archive.ts";

/** The first bytes of a file in an archive, none where it is damaged before them. */
export async function readHead(archive: Archive, entry: ArchiveEntry, wantedBytes: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const piece of archive.read(entry)) {
      pieces.push(piece);
      bytes += piece.length;
      if (bytes >= wantedBytes) break;
    }
  } catch (error) {
    if (!(error instanceof DamagedEntry)) throw error;
  }
  return Buffer.concat(pieces).subarray(0, wantedBytes);
}
