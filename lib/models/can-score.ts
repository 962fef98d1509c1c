import { wordScoresOf } from "#lib/nlp/sentiment/word-scores.ts";
import { readModels } from "./read-models.ts";

/** What messages in a language (ISO 639 code) can be scored for, with the word lists and models that ship. */
export function canScore(language: string): { polarity: boolean; emotions: boolean } {
  const models = readModels();
  const emotions = models.feelings?.has(language) ?? false;
  return { polarity: emotions || wordScoresOf(language, models) !== undefined, emotions };
}
