// A listed word stands for its inflections: its score is kept under its beginning, too, where all listed words that
// begin so and are as long agree on good or bad.
// Example: in Spanish "bueno" lists "buen-", under which "buena" and "buenos" are found.
import type { WordScores } from "./word-scores.ts";

const leastLetters = 4;
// Letters that inflection changes at the end of a word, at most.
const changing = (language: string) => (slavicAndBaltic.has(language) ? 2 : 1);
const slavicAndBaltic = new Set("bg cs hr lt lv mk pl ru sk sl sr uk".split(" "));

/** The key under which a beginning is kept: no word and no emoji ends in this sign. */
export const stemKey = (beginning: string): string => `${beginning}\u203a`;

/** The list with the beginnings of its words. */
export function withStems(scores: WordScores, language: string): WordScores {
  const sums = new Map<string, { sum: number; count: number; sign: number }>();
  for (const [word, score] of Object.entries(scores)) {
    for (let cut = 0; cut <= changing(language); cut++) {
      const beginning = word.slice(0, word.length - cut);
      if (beginning.length < Math.max(leastLetters, leastLetters + cut - 1)) continue;
      const entry = sums.get(beginning) ?? { sum: 0, count: 0, sign: Math.sign(score) };
      if (entry.sign !== Math.sign(score)) entry.sign = 0;
      sums.set(beginning, { ...entry, sum: entry.sum + score, count: entry.count + 1 });
    }
  }
  const all: Record<string, number> = { ...scores };
  for (const [beginning, { sum, count, sign }] of sums) {
    if (sign !== 0) all[stemKey(beginning)] = sum / count;
  }
  return all;
}
