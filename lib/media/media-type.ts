import { fileTypeFromBuffer } from "file-type";

/** Bytes of a file that tell its type. */
export const sniffedBytes = 64 * 1024;

/** Types that a browser shows without running anything in them. SVG, HTML and PDF are not among them. */
const inlineTypes: ReadonlySet<string> = new Set([
  "image/jpeg",
  "image/png",
  "image/gif",
  "image/webp",
  "image/avif",
  "audio/mpeg",
  "audio/mp4",
  "audio/x-m4a",
  "audio/aac",
  "audio/amr",
  "audio/ogg",
  "audio/ogg; codecs=opus",
  "audio/wav",
  "audio/webm",
  "video/mp4",
  "video/3gpp",
  "video/quicktime",
  "video/webm",
]);

/** The type of a file by its content; what the content does not tell is just bytes. The name is not asked. */
export async function findMediaType(head: Uint8Array): Promise<string> {
  return (await fileTypeFromBuffer(head))?.mime ?? "application/octet-stream";
}

/** Whether a type may stand in a page of ours. */
export function isInlineType(contentType: string | null): boolean {
  return contentType !== null && inlineTypes.has(contentType);
}
