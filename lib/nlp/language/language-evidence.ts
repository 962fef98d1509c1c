// The evidence for a language is the score of its letter groups (eld, 0..1) and the function words it shares with
// the text. Example: "wo bist du" scores close in several languages; wo, bist and du are German function words.
import { eld } from "eld/small";
import { stopWordLanguages, stopWords } from "../keywords/stop-words.ts";
import { fold } from "../tokens/fold.ts";

// Weight of a score in the exponent, measured on short messages of 29 languages.
const scoreWeight = 15;
const stopWordWeight = 1.2;
const maxStopWords = 8;
const maxChars = 1_000;
const letter = /\p{L}/u;
const words = /[\p{L}\p{M}]+/gu;

export type LanguageEvidence = {
  /** Log-likelihood by language, relative to each other. */
  scores: Map<string, number>;
  /** Log-likelihood of every language that is not in `scores`. */
  otherwise: number;
};

/** What a text says about its language by itself; null when it holds no letter. Reads at most 1,000 characters. */
export function languageEvidence(text: string): LanguageEvidence | null {
  const sample = text.length > maxChars ? text.slice(0, maxChars) : text;
  if (!letter.test(sample)) return null;
  const scores = new Map<string, number>();
  let best = 0;
  for (const [language, score] of Object.entries(eld.detect(sample).getScores())) {
    scores.set(language, score * scoreWeight);
    best = Math.max(best, score * scoreWeight);
  }
  // The detector calls Indonesian Malay; their function words tell them apart.
  const malay = scores.get("ms");
  if (malay !== undefined) scores.set("id", malay);
  // A language the detector does not name is the less likely the more text there is.
  const otherwise = best - Math.min(scoreWeight, sample.length * 0.3);
  addStopWords(sample, scores, otherwise);
  return { scores, otherwise };
}

function addStopWords(sample: string, scores: Map<string, number>, otherwise: number): void {
  const counts = new Map<string, number>();
  for (const [word] of sample.matchAll(words)) {
    const folded = fold(word);
    for (const language of stopWordLanguages) {
      if (stopWords(language).has(folded)) counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  for (const [language, count] of counts) {
    scores.set(language, (scores.get(language) ?? otherwise) + stopWordWeight * Math.min(count, maxStopWords));
  }
}
