// Phrases of two to five words that stand on a list of names.
// Example: in "from New York City", "new york" and "new york city" begin at the second word and go on after it.
import { appendWord } from "./hash-words.ts";
import { infoParts, lookUp, type WordTable } from "./word-table.ts";
import type { WordTraits } from "./word-traits.ts";

const longestPhrase = 5;

/** Lists (bits as in `nameLists`) of the phrases that begin at each word, and of those that go on there. */
export type ListedPhrases = { begins: Uint16Array; insides: Uint16Array };

export function findListedPhrases(traits: readonly WordTraits[], table: WordTable): ListedPhrases {
  const begins = new Uint16Array(traits.length);
  const insides = new Uint16Array(traits.length);
  for (let first = 0; first < traits.length; first++) {
    let phrase = traits[first]?.hash ?? 0;
    for (let last = first + 1; last < traits.length && last < first + longestPhrase; last++) {
      phrase = appendWord(phrase, traits[last]?.lower ?? "");
      const lists = infoParts.lists(lookUp(table, phrase));
      if (lists === 0) continue;
      begins[first] = (begins[first] ?? 0) | lists;
      for (let at = first + 1; at <= last; at++) insides[at] = (insides[at] ?? 0) | lists;
    }
  }
  return { begins, insides };
}
