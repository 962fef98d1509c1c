/**
 * Every type of message that is read, as Meta names it. `voice` is an old name of a sound that was spoken;
 * `media_placeholder` stands in the history for a file that comes later.
 */
export const messageTypes = [
  "text",
  "image",
  "video",
  "audio",
  "voice",
  "document",
  "sticker",
  "location",
  "contacts",
  "interactive",
  "button",
  "order",
  "system",
  "unsupported",
  "media_placeholder",
  "reaction",
  "edit",
  "revoke",
] as const;
export type MessageType = (typeof messageTypes)[number];
