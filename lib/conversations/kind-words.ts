// What a kind of message is called in a sentence of ours: voice -> "Voice note".

export const kindWords = {
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
  other: "Message without its text",
} as const;
