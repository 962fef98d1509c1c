import type { NewMessage } from "../new-message.ts";

/** What the engine says of a message, in the form in which it is stored, and whose and when it is. */
export type AnalysedMessage = Pick<
  NewMessage,
  | "seq"
  | "hash"
  | "participantId"
  | "localMs"
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
