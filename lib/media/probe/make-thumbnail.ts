import sharp from "sharp";
import { mostPixels } from "../most-pixels.ts";

/** Twice the side that the reader shows, for dense screens. */
const side = 640;
const timeLimitSeconds = 20;

// One picture after the other passes: nothing is seen twice, and threads of its own would only hold more memory.
sharp.cache(false);
sharp.concurrency(1);

/**
 * A picture as a still WebP of at most 640 pixels a side, upright, without place, camera or other metadata. Null when it
 * has more pixels than are decoded or its bytes make no picture.
 */
export async function makeThumbnail(bytes: Buffer): Promise<Buffer | null> {
  try {
    return await sharp(bytes, { limitInputPixels: mostPixels, failOn: "none" })
      .autoOrient()
      .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 74 })
      .timeout({ seconds: timeLimitSeconds })
      .toBuffer();
  } catch {
    return null;
  }
}
