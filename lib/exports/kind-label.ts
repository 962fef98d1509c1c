import type { MessageKind } from "#drizzle/schema/enumerations.ts";

const labels: Record<MessageKind, string> = {
  text: "Message",
  image: "Image",
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
  view_once: "View once",
  deleted: "Deleted by its sender",
  media: "Media",
  notice: "Notice",
};

/** What a message is, in words. */
export function kindLabel(kind: MessageKind): string {
  return labels[kind];
}
