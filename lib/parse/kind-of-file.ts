/*
 * Rule: WhatsApp's own prefix tells what a file is, else its ending does.
 * Example: "PTT-20230201-WA0003.opus" is a voice message, "Plan.pdf" a document.
 */
import type { RecordKind } from "./parsed-record.ts";

const byPrefix: [RegExp, RecordKind][] = [
  [/^IMG-|-PHOTO-/, "image"],
  [/^VID-|-VIDEO-/, "video"],
  [/^PTV-|-VIDEO_NOTE-/, "video_note"],
  [/^PTT-|-AUDIO-.*\.opus$/, "voice"],
  [/^AUD-|-AUDIO-/, "audio"],
  [/^STK-|-STICKER-/, "sticker"],
  [/^GIF-|-GIF-/, "gif"],
];
const endings: Partial<Record<RecordKind, string>> = {
  image: "jpg jpeg png heic heif bmp tif tiff avif",
  video: "mp4 mov 3gp mkv avi webm m4v",
  voice: "opus",
  audio: "mp3 m4a aac amr ogg wav flac wma",
  sticker: "webp was",
  gif: "gif",
  contact: "vcf",
};
const byEnding = new Map(
  Object.entries(endings).flatMap(([kind, list]) =>
    list.split(" ").map((ending): [string, RecordKind] => [ending, kind as RecordKind]),
  ),
);

/** What kind of record a file of this name makes. */
export function kindOfFile(fileName: string): RecordKind {
  const ending = fileName.slice(fileName.lastIndexOf(".") + 1).toLowerCase();
  if (ending === "vcf") return "contact";
  const own = byPrefix.find(([prefix]) => prefix.test(fileName));
  if (own) return own[1];
  return byEnding.get(ending) ?? "document";
}
