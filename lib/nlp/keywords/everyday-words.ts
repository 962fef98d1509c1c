// Some words are of every talk and so of no topic: those that stand once or more in 1,500 words of everyday talk.
// Example: "think" and "maybe", but not "canoe".
import type { WordFrequencies } from "./word-frequencies.ts";

/** A word in so many of everyday talk, or more often, is of every topic and of none. */
const everydayShare = 1 / 1_500;
/** Shorter lists do not tell so small shares. */
const leastTotal = 20_000;

/** The words that any talk in these languages is full of, beyond those of grammar. */
export function everydayWords(lists: readonly WordFrequencies[]): string[] {
  return lists.flatMap(({ total, counts }) =>
    total < leastTotal ? [] : [...counts].filter(([, count]) => count > total * everydayShare).map(([word]) => word),
  );
}
