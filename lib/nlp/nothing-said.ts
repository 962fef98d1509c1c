import type { MessageAnalysis } from "./analysis.ts";

/** What is told of a message without a text by a person, and of one that could not be analysed: nothing. */
export const nothingSaid: MessageAnalysis = {
  language: null,
  languageConfidence: null,
  polarity: null,
  subjectivity: null,
  emotions: {},
  isQuestion: false,
  entities: [],
  tokens: [],
};
