// Terms of too few documents say nothing of others; those of nearly all say nothing at all.
// Example: with at least 5 documents and at most half of 200, "tent" in 40 stays, "tomorrow" in 120 goes.
import type { TermRuns } from "./term-matrix.ts";

export type Vocabulary = {
  /** The column of each term number; -1 for one that is left out. */
  columnOf: Int32Array;
  /** The term number of each column. */
  termOf: Int32Array;
};

/**
 * The terms worth a column: in at least `least` documents and at most `mostShare` of them, the most frequent first,
 * `mostTerms` at most; equal ones by number.
 */
export function chooseVocabulary(
  runs: TermRuns,
  terms: number,
  limits: { least: number; mostShare: number; mostTerms: number; leftOut?: (term: number) => boolean },
): Vocabulary {
  const documents = runs.starts.length - 1;
  const counts = new Int32Array(terms);
  const seenIn = new Int32Array(terms).fill(-1);
  for (let document = 0; document < documents; document++) {
    for (let at = runs.starts[document] as number; at < (runs.starts[document + 1] as number); at++) {
      const term = runs.terms[at] as number;
      if (seenIn[term] === document) continue;
      seenIn[term] = document;
      counts[term] = (counts[term] as number) + 1;
    }
  }
  const most = limits.mostShare * documents;
  const chosen: number[] = [];
  for (let term = 0; term < terms; term++) {
    const count = counts[term] as number;
    if (count >= limits.least && count <= most && !limits.leftOut?.(term)) chosen.push(term);
  }
  chosen.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const termOf = Int32Array.from(chosen.slice(0, limits.mostTerms));
  const columnOf = new Int32Array(terms).fill(-1);
  termOf.forEach((term, column) => {
    columnOf[term] = column;
  });
  return { columnOf, termOf };
}
