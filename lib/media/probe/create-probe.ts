import { AudioFrameProbe } from "./audio-frame-probe.ts";
import { Mp3Probe } from "./mp3-probe.ts";
import { Mp4Probe } from "./mp4-probe.ts";
import { OggProbe } from "./ogg-probe.ts";
import { PictureProbe } from "./picture-probe.ts";
import type { Probe } from "./probe.ts";

const pictures: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/gif", "image/webp", "image/avif"]);
const mp4Family: ReadonlySet<string> = new Set([
  "video/mp4",
  "video/x-m4v",
  "video/quicktime",
  "video/3gpp",
  "video/3gpp2",
  "audio/mp4",
  "audio/x-m4a",
]);

/** The probe for a type of content; null for types that have neither size nor length. */
export function createProbe(contentType: string, byteSize: number): Probe | null {
  if (pictures.has(contentType)) return new PictureProbe(byteSize);
  if (mp4Family.has(contentType)) return new Mp4Probe();
  if (/^(audio|video)\/ogg/.test(contentType)) return new OggProbe();
  if (contentType === "audio/mpeg") return new Mp3Probe();
  if (contentType === "audio/amr") return new AudioFrameProbe("amr");
  return contentType === "audio/aac" ? new AudioFrameProbe("adts") : null;
}
