import sharp from "sharp";
import { makeThumbnail } from "./make-thumbnail.ts";
import type { MediaFacts, Probe } from "./probe.ts";

/** Larger pictures are only measured, from their first bytes. */
const mostBytes = 32 * 1024 ** 2;
const headBytes = 256 * 1024;
/** A picture of at most this many bytes and pixels on its longer side is its own thumbnail. */
const smallBytes = 32 * 1024;
const smallSide = 480;

/** Measures a picture, and makes it small. */
export class PictureProbe implements Probe {
  readonly #pieces: Uint8Array[] = [];
  readonly #keeps: number;
  readonly #isWhole: boolean;
  #kept = 0;

  constructor(byteSize: number) {
    this.#isWhole = byteSize <= mostBytes;
    this.#keeps = this.#isWhole ? byteSize : headBytes;
  }

  see(piece: Uint8Array): void {
    if (this.#kept >= this.#keeps) return;
    this.#pieces.push(piece);
    this.#kept += piece.length;
  }

  async facts(): Promise<Partial<MediaFacts>> {
    const bytes = Buffer.concat(this.#pieces);
    const size = await measure(bytes);
    if (!size || !this.#isWhole) return { ...size };
    const isSmall = bytes.length <= smallBytes && Math.max(size.width, size.height) <= smallSide;
    return { ...size, thumbnail: isSmall ? null : await makeThumbnail(bytes) };
  }
}

/** Width and height as the picture is shown; nothing is decoded. */
async function measure(bytes: Buffer): Promise<{ width: number; height: number } | null> {
  try {
    const { autoOrient } = await sharp(bytes, { limitInputPixels: false, failOn: "none" }).metadata();
    return { width: autoOrient.width, height: autoOrient.height };
  } catch {
    return null;
  }
}
