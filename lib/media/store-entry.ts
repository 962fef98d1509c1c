import type { Context } from "#lib/context/context.ts";
import { type WrittenObject, writeObject } from "#lib/storage/write-object.ts";
import { peekStream } from "#lib/uploads/peek-stream.ts";
import type { ArchiveEntry, EntryProblem } from "./archive/archive-entry.ts";
import { type Archive, DamagedEntry } from "./archive/open-archive.ts";
import { findMediaType, sniffedBytes } from "./media-type.ts";
import { createProbe } from "./probe/create-probe.ts";
import type { MediaFacts, Probe } from "./probe/probe.ts";
import { openScan, type Scan } from "./scan/open-scan.ts";

/** A file of an archive, in storage but not yet in the database, as is its thumbnail; or why its bytes cannot be used. */
export type StoredEntry =
  | {
      written: WrittenObject;
      thumbnail: WrittenObject | null;
      contentType: string;
      threat: string | null;
      facts: Partial<Omit<MediaFacts, "thumbnail">>;
    }
  | { problem: EntryProblem };

/** Takes a file out of the archive into storage. What is wrong with one file is said of that file and stops nothing. */
export async function storeEntry(ctx: Context, archive: Archive, entry: ArchiveEntry): Promise<StoredEntry> {
  if (entry.problem) return { problem: entry.problem };
  const scan = openScan();
  try {
    const { head, stream } = await peekStream(archive.read(entry), sniffedBytes);
    const contentType = await findMediaType(head);
    const probe = createProbe(contentType, entry.byteSize);
    const maxBytes = entry.byteSize;
    const seen = watch(stream, probe, scan);
    const written = await writeObject(ctx.workspaceId, { purpose: "media", stream: seen, contentType, maxBytes });
    const threat = (await scan?.verdict()) ?? null;
    if (threat !== null) return { written, thumbnail: null, contentType, threat, facts: {} };
    const { thumbnail: small, ...facts } = (await probe?.facts()) ?? {};
    const thumbnail = small ? await storeThumbnail(ctx, small) : null;
    return { written, thumbnail, contentType, threat, facts: sane(facts) };
  } catch (error) {
    if (error instanceof DamagedEntry) return { problem: "damaged" };
    throw error;
  } finally {
    scan?.close();
  }
}

/** Broken files name any number; a column holds 31 bits. */
function sane(facts: Partial<Omit<MediaFacts, "thumbnail">>) {
  const fitting = Object.entries(facts).filter(([, value]) => value !== null && value > 0 && value < 2 ** 31);
  return Object.fromEntries(fitting) as typeof facts;
}

async function* watch(stream: AsyncIterable<Uint8Array>, probe: Probe | null, scan: Scan | null) {
  for await (const piece of stream) {
    probe?.see(piece);
    await scan?.see(piece);
    yield piece;
  }
}

function storeThumbnail(ctx: Context, bytes: Buffer): Promise<WrittenObject> {
  async function* stream() {
    yield bytes;
  }
  const file = { purpose: "thumbnail", contentType: "image/webp", maxBytes: bytes.length } as const;
  return writeObject(ctx.workspaceId, { ...file, stream: stream() });
}
