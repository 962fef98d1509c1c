import type { CloudContent } from "../payload/cloud-event.ts";

const endings: Record<string, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "video/mp4": "mp4",
  "video/3gpp": "3gp",
  "audio/ogg": "ogg",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
  "audio/aac": "aac",
  "audio/amr": "amr",
  "application/pdf": "pdf",
};

/**
 * The name of a file: the sender's, where it has one, as documents do; else what it is and when it was sent, as
 * `voice-2026-03-02-11-01-05.ogg`.
 * @param localMs wall clock of the conversation, as milliseconds since 1970 read as if it were UTC
 */
export function mediaFileName({ attachment, kind, media }: CloudContent, localMs: number): string {
  if (attachment) return attachment.replaceAll("\0", "\uFFFD");
  const [type = ""] = (media?.mimeType ?? "").toLowerCase().split(";");
  const when = new Date(localMs).toISOString().slice(0, 19).replace(/[T:]/g, "-");
  const ending = endings[type.trim()];
  return `${kind}-${when}${ending ? `.${ending}` : ""}`;
}
