// Media are messages that carry a file, there or not: an image counts, a poll or a call does not.

const mediaKinds: ReadonlySet<string> = new Set([
  "image",
  "video",
  "video_note",
  "gif",
  "audio",
  "voice",
  "sticker",
  "document",
  "view_once",
  "media",
]);

/** Whether a kind of message counts as media. */
export function isMediaKind(kind: string): boolean {
  return mediaKinds.has(kind);
}
