// Words that stand only once tell neither topics nor phrases: they become breaks, and the others get low numbers, the
// most frequent first. Example: of 300,000 different words 90,000 stand twice or more and are numbered 1 to 90,000.
import type { TermRuns } from "../topics/term-matrix.ts";

const leastCount = 2;
const mostWords = 150_000;

/** The same texts with fewer, renumbered words. */
export function keepFrequent(words: readonly string[], runs: TermRuns): { words: string[]; runs: TermRuns } {
  const counts = new Int32Array(words.length);
  for (const term of runs.terms) counts[term] = (counts[term] as number) + 1;
  const kept = words
    .map((_, term) => term)
    .filter((term) => term > 0 && (counts[term] as number) >= leastCount)
    .sort(
      (a, b) => (counts[b] as number) - (counts[a] as number) || ((words[a] as string) < (words[b] as string) ? -1 : 1),
    )
    .slice(0, mostWords);
  const numberOf = new Int32Array(words.length);
  kept.forEach((term, at) => {
    numberOf[term] = at + 1;
  });
  return {
    words: ["", ...kept.map((term) => words[term] as string)],
    runs: { starts: runs.starts, terms: runs.terms.map((term) => numberOf[term] as number) },
  };
}
