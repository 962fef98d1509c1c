import type { ReaderMessage } from "#lib/messages/reader-message.ts";

/** What a file is called in a sentence of ours. */
export const kindWords: Readonly<Record<ReaderMessage["kind"], string>> = {
  text: "Message",
  image: "Photo",
  video: "Video",
  video_note: "Video note",
  gif: "GIF",
  audio: "Audio",
  voice: "Voice note",
  sticker: "Sticker",
  document: "Document",
  contact: "Contact",
  location: "Location",
  live_location: "Live location",
  poll: "Poll",
  event: "Event",
  call: "Call",
  view_once: "View-once message",
  deleted: "Deleted message",
  media: "Media",
  notice: "Notice",
};
