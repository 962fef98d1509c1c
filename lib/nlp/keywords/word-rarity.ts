// A word that everyday talk of any of a conversation's languages knows well is worth little as a keyword: 1 for a word
// that no list knows, about 0.8 for one in 20,000, 0.4 for one in 100.
import type { WordFrequencies } from "./word-frequencies.ts";

/** Lists are short: what they do not know is taken to be as rare as one word in so many more. */
const unseen = 10_000;

/** The rarity of a folded word, above 0 and at most 1: its log frequency against that of a word never seen. */
export function wordRarity(word: string, lists: readonly WordFrequencies[]): number {
  const rarities = lists.map(
    ({ total, counts }) => Math.log((total + unseen) / ((counts.get(word) ?? 0) + 1)) / Math.log(total + unseen),
  );
  return Math.min(1, ...rarities);
}
