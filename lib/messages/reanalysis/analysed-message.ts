import type { NewMessage } from "../new-message.ts";

/** What the engine says of a message, in the form in which it is stored. */
export type AnalysedMessage = Pick<
  NewMessage,
  | "seq"
  | "hash"
  | "language"
  | "languageConfidence"
  | "words"
  | "polarity"
  | "subjectivity"
  | "emotions"
  | "isQuestion"
  | "lexemes"
  | "entities"
>;
