import type { MediaFacts, Probe } from "./probe.ts";

/** The longest page is 65,307 bytes: twice that always holds the beginning of the last one. */
const tailBytes = 2 * 65_307;
const pageMark = Buffer.from("OggS\0");
const noPosition = 0xffff_ffff_ffff_ffffn;

/** Length of Opus, Vorbis or Speex: the position that the last page names (RFC 3533, RFC 7845). */
export class OggProbe implements Probe {
  #head = Buffer.alloc(0);
  #tail = Buffer.alloc(0);

  see(piece: Uint8Array): void {
    if (this.#head.length < 512) this.#head = Buffer.concat([this.#head, piece.subarray(0, 512)]);
    this.#tail = Buffer.concat([this.#tail, piece]);
    if (this.#tail.length > tailBytes) this.#tail = Buffer.from(this.#tail.subarray(-tailBytes));
  }

  async facts(): Promise<Partial<MediaFacts>> {
    const clock = readClock(this.#head);
    const position = clock && lastPosition(this.#tail, this.#head.readUInt32LE(14));
    if (!clock || position === null || position <= clock.skipped) return {};
    return { durationMs: Math.round(((position - clock.skipped) / clock.rate) * 1_000) };
  }
}

/** Positions a second, and how many at the beginning are not heard. */
function readClock(head: Buffer): { rate: number; skipped: number } | null {
  if (head.length < 80 || head.indexOf(pageMark) !== 0) return null;
  const packet = head.subarray(27 + head.readUInt8(26));
  if (packet.length < 40) return null;
  if (packet.indexOf("OpusHead") === 0) return { rate: 48_000, skipped: packet.readUInt16LE(10) };
  const rate =
    packet.indexOf("\x01vorbis") === 0
      ? packet.readUInt32LE(12)
      : packet.indexOf("Speex   ") === 0
        ? packet.readUInt32LE(36)
        : 0;
  return rate > 0 ? { rate, skipped: 0 } : null;
}

function lastPosition(tail: Buffer, serial: number): number | null {
  for (let at = tail.lastIndexOf(pageMark); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(pageMark, at - 1)) {
    if (at + 18 > tail.length || tail.readUInt32LE(at + 14) !== serial) continue;
    const position = tail.readBigUInt64LE(at + 6);
    if (position !== noPosition) return Number(position);
  }
  return null;
}
