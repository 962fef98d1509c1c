import { expect, test } from "vitest";
import { kindOfFile } from "./kind-of-file.ts";

const files: [string, string][] = [
  ["IMG-20230101-WA0001.jpg", "image"],
  ["VID-20230101-WA0001.mp4", "video"],
  ["PTT-20230101-WA0001.opus", "voice"],
  ["AUD-20130411-WA0000.", "audio"],
  ["STK-20230101-WA0001.webp", "sticker"],
  ["GIF-20230101-WA0001.mp4", "gif"],
  ["00000012-PHOTO-2023-01-31-21-41-55.jpg", "image"],
  ["00000012-AUDIO-2023-01-31-21-41-55.opus", "voice"],
  ["00000012-AUDIO-2023-01-31-21-41-55.mp3", "audio"],
  ["00000012-GIF-2023-01-31-21-41-55.mp4", "gif"],
  ["2016-08-30-PHOTO-00000016.jpg", "image"],
  ["00000042-TR.vcf", "contact"],
  ["00000047-Resume.pdf", "document"],
  ["holiday.HEIC", "image"],
  ["song.flac", "audio"],
  ["noending", "document"],
];

test.each(files)("%s is %s", (name, kind) => expect(kindOfFile(name)).toBe(kind));
