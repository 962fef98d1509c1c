// A text read for how it feels, once for scoring and in the same way for explaining: its cues, the points of its words,
// the features for the trained model of its language.
// Example: of "not good :(" in English: three cues, points on good and 🙁, and the features of all three.
import { collectFeatures, type Features } from "../emotions/collect-features.ts";
import { type ScoredFeelings, scoreFeelings } from "../emotions/score-feelings.ts";
import type { LinearModel } from "../linear/linear-model.ts";
import type { Models } from "../models.ts";
import type { Token } from "../tokens/token.ts";
import { languageAsWritten } from "./language-as-written.ts";
import { mannerOf } from "./manners/manner-of.ts";
import { type CuedText, readCues } from "./read-cues.ts";
import { weighWords } from "./weigh-words.ts";
import { emojiScores, type WordScores, wordScoresOf } from "./word-scores.ts";

export type ReadFeeling = {
  cued: CuedText;
  /** Points of each cue. */
  weights: number[];
  /** What says how strong single words are; undefined where the words of the language are not listed. */
  words: WordScores | undefined;
  model?: { weights: LinearModel; features: Features; scored: ScoredFeelings };
};

/**
 * null = not scored: a language with neither word list nor model, or a text without a word or scored emoji.
 * A text without a language is scored by its emoji.
 */
export function readFeeling(
  text: string,
  spoken: string | null,
  models: Models,
  tokens?: readonly Token[],
): ReadFeeling | null {
  const language = languageAsWritten(text, spoken);
  const words = wordScoresOf(language, models);
  const weights = language === null ? undefined : models.feelings?.get(language);
  if (language !== null && !words && !weights) return null;
  const cued = readCues(text, tokens);
  const { cues } = cued;
  if (cues.length === 0) return null;
  const points = weighWords(cues, words ?? emojiScores, mannerOf(language));
  if (language === null && !cues.some((cue) => cue.isEmoji && Object.hasOwn(emojiScores, cue.word))) return null;
  if (!weights) return { cued, weights: points, words };
  const features = collectFeatures(cued.text, cues, mannerOf(language).negators);
  return { cued, weights: points, words, model: { weights, features, scored: scoreFeelings(weights, features) } };
}
