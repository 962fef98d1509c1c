// A keyword is frequent here and rare elsewhere: count times log of inverse document frequency (TF-IDF, Spärck Jones
// 1972, smoothed). Example: "tent" 40 times here and in 2 of 50 conversations outranks "today" 90 times and in all.
import { stopWords } from "./stop-words.ts";

export type TermCount = { term: string; count: number };

/** How many documents there are besides this one, and how many of them hold a term. */
export type TermBackground = { documents: number; documentsWith: (term: string) => number };

export type Keyword = TermCount & { score: number };

const leastChars = 2;
const isNumber = /^\p{N}+$/u;
const isEmoji = /^\p{Extended_Pictographic}|^\p{RI}|\u20e3$/u;

/**
 * The terms that mark a text, best first; equal scores by term.
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
    const inverse = Math.log((1 + background.documents) / (1 + background.documentsWith(term))) + 1;
    keywords.push({ term, count, score: count * inverse });
  }
  keywords.sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1));
  return keywords.slice(0, options.limit);
}
