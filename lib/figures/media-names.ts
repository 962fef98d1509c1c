// What kinds of media are called on screens and in files: "voice" -> "Voice notes".

export const mediaNames: Readonly<Record<string, string>> = {
  image: "Pictures",
  video: "Videos",
  video_note: "Video notes",
  gif: "GIFs",
  audio: "Audio files",
  voice: "Voice notes",
  sticker: "Stickers",
  document: "Documents",
  view_once: "View-once media",
  media: "Media of unknown kind",
};
