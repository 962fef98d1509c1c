import type { Context } from "#lib/context/context.ts";
import { type WrittenObject, writeObject } from "#lib/storage/write-object.ts";
import { peekStream } from "#lib/uploads/peek-stream.ts";
import { findMediaType, sniffedBytes } from "./media-type.ts";
import { createProbe } from "./probe/create-probe.ts";
import type { MediaFacts, Probe } from "./probe/probe.ts";
import { openScan, type Scan } from "./scan/open-scan.ts";

/** A file in storage but not yet in the database, as is its thumbnail. */
export type StoredFile = {
  written: WrittenObject;
  thumbnail: WrittenObject | null;
  contentType: string;
  threat: string | null;
  facts: Partial<Omit<MediaFacts, "thumbnail">>;
};

/**
 * Takes a stream into storage: typed by its content, looked at by the scanner, measured while its bytes pass by.
 * @param input.byteSize as announced; `maxBytes` is what is taken in at most
 * @throws AppError `too_large`, `incomplete_upload`, `storage_unavailable`, `network`; errors of the stream as they are
 */
export async function storeFile(
  ctx: Pick<Context, "workspaceId">,
  input: { stream: AsyncIterable<Uint8Array>; byteSize: number; maxBytes: number; expectedBytes?: number | undefined },
): Promise<StoredFile> {
  const { byteSize, maxBytes, expectedBytes } = input;
  const scan = openScan();
  try {
    const { head, stream } = await peekStream(input.stream, sniffedBytes);
    const contentType = await findMediaType(head);
    const probe = createProbe(contentType, byteSize);
    const seen = watch(stream, probe, scan);
    const file = { purpose: "media", stream: seen, contentType, maxBytes, expectedBytes } as const;
    const written = await writeObject(ctx.workspaceId, file);
    const threat = (await scan?.verdict()) ?? null;
    if (threat !== null) return { written, thumbnail: null, contentType, threat, facts: {} };
    const { thumbnail: small, ...facts } = (await probe?.facts()) ?? {};
    const thumbnail = small ? await storeThumbnail(ctx, small) : null;
    return { written, thumbnail, contentType, threat, facts: sane(facts) };
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

function storeThumbnail(ctx: Pick<Context, "workspaceId">, bytes: Buffer): Promise<WrittenObject> {
  async function* stream() {
    yield bytes;
  }
  const file = { purpose: "thumbnail", contentType: "image/webp", maxBytes: bytes.length } as const;
  return writeObject(ctx.workspaceId, { ...file, stream: stream() });
}
