// A keyword is frequent here and rare elsewhere: count times log of inverse document frequency (TF-IDF, Spärck Jones
// 1972, smoothed), times its rarity in everyday talk. Example: "tent" 40 times here and in 2 of 50 conversations outranks
// "today" 90 times and in all. A phrase is as rare as the rarest of its words.
import { stopWords } from "./stop-words.ts";

export type TermCount = { term: string; count: number };

/** How many documents there are besides this one, how many of them hold a word, and how rare it is in any talk, 0..1. */
export type TermBackground = {
  documents: number;
  documentsWith: (word: string) => number;
  rarity?: (word: string) => number;
};

export type Keyword = TermCount & { score: number };

const leastChars = 2;
const isNumber = /^\p{N}+$/u;
const isEmoji = /^\p{Extended_Pictographic}|^\p{RI}|\u20e3$/u;

/**
 * The words and phrases that mark a text, best first; equal scores by term.
 * @param languages whose stop words are left out
 * @param excluded folded terms that are never keywords, such as the names of participants
 */
export function rankKeywords(
  terms: Iterable<TermCount>,
  background: TermBackground,
  options: { languages: readonly string[]; excluded?: ReadonlySet<string>; limit: number },
): Keyword[] {
  const stopped = options.languages.map(stopWords);
  const keywords: Keyword[] = [];
  for (const { term, count } of terms) {
    if (term.length < leastChars || isNumber.test(term) || isEmoji.test(term)) continue;
    if (options.excluded?.has(term) || stopped.some((words) => words.has(term))) continue;
    const weights = term.split(" ").map((word) => {
      const inverse = Math.log((1 + background.documents) / (1 + background.documentsWith(word))) + 1;
      return inverse * (background.rarity?.(word) ?? 1);
    });
    keywords.push({ term, count, score: count * Math.max(...weights) });
  }
  keywords.sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1));
  return keywords.slice(0, options.limit);
}
