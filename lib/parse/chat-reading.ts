import type { DateOrder } from "./chat-profile.ts";

/** What the first pass hands to the second besides what people see; kept as plain data in `ChatProfile.reading`. */
export type ChatReading = {
  /** The shapes whose headers are read: one, unless the file was merged by hand. */
  shapes: { key: string; dateOrder: DateOrder; isOrderFixed: boolean }[];
  /** In an untouched iOS export only a line after CR LF can be a header: line breaks typed by people are bare. */
  onlyAfterCrLf: boolean;
  /** Whether the app marks its own phrases with a direction mark in this file. */
  isMarked: boolean;
  /** Languages of the phrases met, the commonest first. */
  languages: string[];
  /** Names that hold a colon, by what stands before it. */
  colonSenders: Record<string, string>;
  /** Senders with a mark before them, or an open quotation in them, who wrote too much to be a notice cut at a colon. */
  oddSenders: string[];
  /** Senders who appear only in transcripts that somebody pasted into a message. */
  pastedSenders: string[];
  /** Placeholders of languages without a table, found by their form and number. */
  unknownPlaceholders: string[];
};
