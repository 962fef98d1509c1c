/** What kinds of record an export holds. The database numbers the same names: drizzle/schema/enumerations.ts. */
export type RecordKind =
  | "text"
  | "image"
  | "video"
  | "video_note"
  | "gif"
  | "audio"
  | "voice"
  | "sticker"
  | "document"
  | "contact"
  | "location"
  | "live_location"
  | "poll"
  | "event"
  | "call"
  | "view_once"
  | "deleted"
  | "media"
  | "notice";

/** One record of an export, in file order. */
export type ParsedRecord = {
  /** Line of its header, from 1. */
  line: number;
  /** Wall clock as written, `YYYY-MM-DDTHH:MM:SS`, no zone; seconds 00 where the file has none. */
  localAt: string;
  /** Direction marks removed, NBSP and NNBSP as spaces, leading `~ ` removed; null for notices and calls without one. */
  sender: string | null;
  kind: RecordKind;
  /** What the person wrote (a caption, or ''), line breaks as LF, the edited mark removed; for notices the notice. */
  text: string;
  /** File name the export gives, whether or not the file is there. */
  attachment: string | null;
  edited: boolean;
  /** What a kind has besides text: poll options, call length in seconds, coordinates, who is mentioned. */
  details: Record<string, unknown> | null;
};

/** A line that could not be read as a record; the reason, for people, says where it is kept if it is. */
export type ParsedReject = { line: number; reason: string; text: string };
