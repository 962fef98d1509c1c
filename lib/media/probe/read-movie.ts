import type { MediaFacts } from "./probe.ts";

/** Length, and width and height as shown, from a box `moov` (ISO 14496-12, 8.2 and 8.3). What does not fit together is left out. */
export function readMovie(movie: Buffer): Partial<MediaFacts> {
  const facts: Partial<MediaFacts> = {};
  for (const box of boxesOf(movie.subarray(8))) {
    if (box.type === "mvhd") Object.assign(facts, lengthOf(box.body));
    if (box.type !== "trak") continue;
    for (const part of boxesOf(box.body)) {
      const size = part.type === "tkhd" ? sizeOf(part.body) : null;
      if (size && size.width * size.height > (facts.width ?? 0) * (facts.height ?? 0)) Object.assign(facts, size);
    }
  }
  return facts;
}

function* boxesOf(bytes: Buffer): Generator<{ type: string; body: Buffer }> {
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32BE(at);
    if (size < 8 || at + size > bytes.length) return;
    yield { type: bytes.toString("latin1", at + 4, at + 8), body: bytes.subarray(at + 8, at + size) };
    at += size;
  }
}

function lengthOf(header: Buffer): { durationMs: number } | null {
  const isLong = header[0] === 1;
  if (header.length < (isLong ? 32 : 20)) return null;
  const scale = header.readUInt32BE(isLong ? 20 : 12);
  const units = isLong ? Number(header.readBigUInt64BE(24)) : header.readUInt32BE(16);
  const isKnown = scale > 0 && units > 0 && units < (isLong ? 2 ** 53 : 0xffff_ffff);
  return isKnown ? { durationMs: Math.round((units / scale) * 1_000) } : null;
}

/** Sizes are 16.16 fixed; a matrix that swaps the axes is a film taken upright. */
function sizeOf(header: Buffer): { width: number; height: number } | null {
  const at = header[0] === 1 ? 52 : 40;
  if (header.length < at + 44) return null;
  const [a, b] = [header.readInt32BE(at), header.readInt32BE(at + 4)];
  const across = header.readUInt32BE(at + 36) >>> 16;
  const down = header.readUInt32BE(at + 40) >>> 16;
  if (across === 0 || down === 0) return null;
  return a === 0 && b !== 0 ? { width: down, height: across } : { width: across, height: down };
}
