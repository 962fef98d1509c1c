import sharp from "sharp";

const rasterTypes: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/gif", "image/webp"]);

/** Width and height of an image as it is shown, in pixels, from its first bytes; nothing is decoded. Null where they do not tell. */
export async function readDimensions(
  head: Buffer,
  contentType: string,
): Promise<{ width: number | null; height: number | null }> {
  if (!rasterTypes.has(contentType)) return { width: null, height: null };
  try {
    const { autoOrient } = await sharp(head, { limitInputPixels: false, failOn: "none" }).metadata();
    return { width: autoOrient.width, height: autoOrient.height };
  } catch {
    return { width: null, height: null };
  }
}
