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

/** Whether a type may stand in a page of ours. */
export function isInlineType(contentType: string | null): boolean {
  return contentType !== null && inlineTypes.has(contentType);
}
