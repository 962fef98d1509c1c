/** What the language engine says of a message, in the columns of `messages`; all others come from the export. */
export const analysedColumns = [
  "language",
  "language_confidence",
  "words",
  "polarity",
  "subjectivity",
  "emotions",
  "is_question",
  "tsv",
] as const;
