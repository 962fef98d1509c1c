import type { MediaFacts, Probe } from "./probe.ts";

const headBytes = 4_096;
const bitRates = {
  mpeg1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  mpeg2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const rates = [44_100, 48_000, 32_000] as const;

/** Length of an MP3: the frames its first frame counts (Xing, Info), else its bytes at the rate of the first frame. */
export class Mp3Probe implements Probe {
  #head = Buffer.alloc(0);
  #tagBytes: number | null = null;
  #seen = 0;

  see(piece: Uint8Array): void {
    // Before the sound may stand a tag with a picture of any size.
    if (this.#tagBytes === null) {
      this.#head = Buffer.concat([this.#head, piece]);
      if (this.#head.length >= 10) {
        this.#tagBytes = tagBytesOf(this.#head);
        this.#head = Buffer.from(this.#head.subarray(this.#tagBytes, this.#tagBytes + headBytes));
      }
    } else if (this.#head.length < headBytes) {
      const from = Math.max(0, this.#tagBytes - this.#seen);
      this.#head = Buffer.concat([this.#head, piece.subarray(from, from + headBytes)]);
    }
    this.#seen += piece.length;
  }

  async facts(): Promise<Partial<MediaFacts>> {
    const frame = readFrame(this.#head);
    if (!frame) return {};
    const { rate, samples, bitRate } = frame;
    const mark = ["Xing", "Info"].map((word) => this.#head.indexOf(word)).find((at) => at >= 0 && at < 200) ?? -1;
    if (mark >= 0 && mark + 12 <= this.#head.length && this.#head.readUInt32BE(mark + 4) & 1) {
      return { durationMs: Math.round((this.#head.readUInt32BE(mark + 8) * samples * 1_000) / rate) };
    }
    const soundBytes = this.#seen - (this.#tagBytes ?? 0);
    return { durationMs: Math.round((soundBytes * 8) / bitRate) };
  }
}

function tagBytesOf(head: Buffer): number {
  if (head.toString("latin1", 0, 3) !== "ID3") return 0;
  const [a = 0, b = 0, c = 0, d = 0] = head.subarray(6, 10);
  return 10 + (a << 21) + (b << 14) + (c << 7) + d;
}

/** The first frame of layer III: samples a second, samples a frame, kilobits a second. */
function readFrame(head: Buffer): { rate: number; samples: number; bitRate: number } | null {
  if (head.length < 4 || head[0] !== 0xff) return null;
  const [, second = 0, third = 0] = head;
  const version = (second >> 3) & 3;
  const rate = rates[(third >> 2) & 3];
  const bitRate = (version === 3 ? bitRates.mpeg1 : bitRates.mpeg2)[third >> 4];
  if ((second & 0xe0) !== 0xe0 || version === 1 || ((second >> 1) & 3) !== 1 || !rate || !bitRate) return null;
  const divided = version === 3 ? rate : version === 2 ? rate / 2 : rate / 4;
  return { rate: divided, samples: version === 3 ? 1_152 : 576, bitRate };
}
