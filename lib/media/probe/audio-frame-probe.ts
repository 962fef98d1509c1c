import type { MediaFacts, Probe } from "./probe.ts";

/** Bytes of an AMR frame by its type, with the byte that names it (RFC 4867, table 1). */
const amrSizes = [13, 14, 16, 18, 20, 21, 27, 32, 6, 1, 1, 1, 1, 1, 1, 1] as const;
const adtsRates = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350,
];
const amrHeadBytes = 6;
const amrFrameMs = 20;
const adtsHeaderBytes = 7;
const adtsSamples = 1_024;

/** Length of old voice notes, which name none: their frames are counted. */
export class AudioFrameProbe implements Probe {
  readonly #format: "amr" | "adts";
  #skip: number;
  #rest = Buffer.alloc(0);
  #lengthMs = 0;
  #isBroken = false;

  constructor(format: "amr" | "adts") {
    this.#format = format;
    this.#skip = format === "amr" ? amrHeadBytes : 0;
  }

  see(piece: Uint8Array): void {
    if (this.#isBroken) return;
    const bytes = Buffer.concat([this.#rest, piece]);
    const needed = this.#format === "amr" ? 1 : adtsHeaderBytes;
    let at = this.#skip;
    while (at + needed <= bytes.length && !this.#isBroken) at += this.#count(bytes, at);
    this.#skip = Math.max(0, at - bytes.length);
    this.#rest = Buffer.from(bytes.subarray(at));
  }

  async facts(): Promise<Partial<MediaFacts>> {
    const isUsable = !this.#isBroken && this.#lengthMs > 0;
    return isUsable ? { durationMs: Math.round(this.#lengthMs) } : {};
  }

  /** Counts the frame at a place. @returns its bytes */
  #count(bytes: Buffer, at: number): number {
    if (this.#format === "amr") {
      this.#lengthMs += amrFrameMs;
      return amrSizes[((bytes[at] ?? 0) >> 3) & 15] ?? 1;
    }
    const rate = adtsRates[((bytes[at + 2] ?? 0) >> 2) & 15];
    const size = (bytes.readUIntBE(at + 3, 3) >> 5) & 0x1fff;
    this.#isBroken = (bytes.readUInt16BE(at) & 0xfff6) !== 0xfff0 || size < adtsHeaderBytes || !rate;
    if (rate) this.#lengthMs += (adtsSamples * 1_000) / rate;
    return size;
  }
}
