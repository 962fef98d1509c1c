import type { MessageKind } from "#drizzle/schema/enumerations.ts";
import type { Entity } from "#lib/nlp/analysis.ts";
import type { Hash64 } from "./message-hash.ts";

/** A row of `messages` with its entities, before it is stored. */
export type NewMessage = {
  seq: number;
  /** Null for notices. */
  participantId: number | null;
  /** Milliseconds since 1970. */
  sentAtMs: number;
  /** The wall clock read as if it were UTC, milliseconds since 1970. */
  localMs: number;
  kind: MessageKind;
  language: string | null;
  languageConfidence: number | null;
  words: number;
  /** UTF-16 units of the text. */
  chars: number;
  /** -1..1; null = not scored. */
  polarity: number | null;
  /** 0..1; null = not scored. */
  subjectivity: number | null;
  /** As `packEmotions` gives them. */
  emotions: Uint8Array | null;
  isQuestion: boolean;
  isEdited: boolean;
  /** The wall clock shows an hour that the zone skipped, or one that came twice. */
  clockNight: "gap" | "overlap" | null;
  hash: Hash64;
  /** Line of its header in the file, from 1. */
  sourceLine: number;
  text: string;
  attachment: string | null;
  details: Record<string, unknown> | null;
  /** Search terms with their positions. */
  lexemes: ReadonlyMap<string, readonly number[]>;
  entities: readonly Entity[];
};
