import type { MessageKind } from "#drizzle/schema/enumerations.ts";

/** What the rollups need of one message. */
export type RollupMessage = {
  /** Wall clock, `YYYY-MM-DDTHH:MM:SS`, `T` or space. */
  localAt: string;
  /** The instant, milliseconds since 1970. */
  sentAtMs: number;
  /** From 1; null for notices, which are not counted. */
  participantId: number | null;
  kind: MessageKind;
  words: number;
  /** UTF-16 units of the text. */
  chars: number;
  /** -1..1; null = not scored. */
  polarity: number | null;
  /** As stored: a byte an emotion; null = not scored. */
  emotions: Uint8Array | null;
  /** ISO 639 code; null where it cannot be told. */
  language: string | null;
  isQuestion: boolean;
  /** Folded words and emoji in order: MessageAnalysis.tokens. */
  tokens: readonly string[];
  /** Entities of the message; those of type URL give links and domains. */
  entities: readonly { type: string; value: string }[];
};
