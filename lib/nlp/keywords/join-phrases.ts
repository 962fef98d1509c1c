// Words that nearly always stand together are one keyword: "falcon" 6 times and "9" 6 times, "falcon 9" 6 times -> only
// "falcon 9"; "night" 80 times and "night train" 20 times -> both "night" (60 left) and what else there is.

/** A phrase is one keyword when this part of its rarest word stands in it, and half of its most frequent one. */
const ofRarest = 0.7;
const ofMostFrequent = 0.5;

export type CountedPhrase = { words: readonly string[]; count: number };

/**
 * Counts of words and of the phrases that own them; what a phrase owns is taken from its words.
 * @param counts of words; those that phrases use up are left out of the answer
 */
export function joinPhrases(
  counts: ReadonlyMap<string, number>,
  phrases: readonly CountedPhrase[],
): Map<string, number> {
  const joined = new Map(counts);
  const longestFirst = [...phrases].sort((a, b) => b.words.length - a.words.length || b.count - a.count);
  for (const { words, count } of longestFirst) {
    // Stop words and numbers have no count of their own.
    const held = words.flatMap((word) => [joined.get(word) ?? []].flat());
    if (held.length === 0 || count < ofRarest * Math.min(...held) || count < ofMostFrequent * Math.max(...held))
      continue;
    joined.set(words.join(" "), count);
    for (const word of words) {
      const left = (joined.get(word) ?? 0) - count;
      if (left > 0) joined.set(word, left);
      else joined.delete(word);
    }
  }
  return joined;
}
