import type { EntityKind, MessageKind } from "#drizzle/schema/enumerations.ts";

/** A file that belongs to a message. */
export type ReaderMedia = {
  id: number;
  fileName: string;
  /** False when the export names the file without holding it, or holds it damaged. */
  isPresent: boolean;
  contentType: string | null;
  byteSize: number | null;
  /** Pixels, as shown; null where unknown. */
  width: number | null;
  height: number | null;
  /** Length of a sound or a film; null where unknown. */
  durationMs: number | null;
  /** What a virus scanner found in it; null for nothing. */
  threat: string | null;
  /** There is a small picture of it. */
  hasThumbnail: boolean;
  /** Why the bytes cannot be used, such as `damaged`; null when there is no problem. */
  problem: string | null;
  /** It was given up, Meta may still have it, and who reads may have it fetched. */
  canFetchAgain: boolean;
};

/** What a stretch of the text names; UTF-16 offsets. */
export type ReaderEntity = { start: number; end: number; kind: EntityKind; value: string };

/** A message that another one answers by quoting it. `seq` null: it is not here. */
export type ReaderQuote = { seq: number | null; participantId: number | null; kind: MessageKind | null; text: string };

/** One message as the reader shows it. */
export type ReaderMessage = {
  seq: number;
  /** Rank in the conversation, from 1. */
  position: number;
  /** Null for notices. */
  participantId: number | null;
  /** Wall clock of the export, `YYYY-MM-DDTHH:MM:SS`. */
  localAt: string;
  kind: MessageKind;
  /** ISO 639 code; null where there is nothing to tell it by. */
  language: string | null;
  text: string;
  /** File name the export gives, whether or not the file is there. */
  attachment: string | null;
  /** Poll options, call length, coordinates: see ParsedRecord. */
  details: Record<string, unknown> | null;
  isEdited: boolean;
  /** Meta says that it could not be delivered; never of an export. */
  isUndelivered: boolean;
  /** What it says to answer to; null for none, and for all exports, which do not tell. */
  quoted: ReaderQuote | null;
  /** The wall clock shows an hour that the zone skipped, or one that came twice. */
  clockNight: "gap" | "overlap" | null;
  media: ReaderMedia | null;
  /** In the order of the text. */
  entities: ReaderEntity[];
};
