// Which words stand side by side, and how often: "the night train" gives the night, night train and the night train.
// What was seen least when the table is full is forgotten, so its size is bounded whatever the length of the talk.
import type { TermRuns } from "../topics/term-matrix.ts";

export type Neighbours = {
  /** Times two terms stand side by side, under `neighbourKey`. */
  pairs: Map<number, number>;
  /** The same for three, the key of the first two before the third. */
  triples: Map<number, number>;
  /** Pairs that begin with a term, and that end with it. */
  first: Int32Array;
  second: Int32Array;
  total: number;
};

const mostKept = 400_000;

export function neighbourKey(terms: number, ...neighbours: number[]): number {
  return neighbours.reduce((key, term) => key * terms + term, 0);
}

/**
 * Counts neighbours inside each text. Term 0 is the break.
 * @param terms below 200,000, so that keys of three are whole numbers
 */
export function countNeighbours(
  { starts, terms: line }: TermRuns,
  terms: number,
  {
    least,
    isGrammar,
    isNumber,
  }: {
    least: number;
    isGrammar: (term: number) => boolean;
    isNumber: (term: number) => boolean;
  },
): Neighbours {
  const counts = new Int32Array(terms);
  for (const term of line) counts[term] = (counts[term] as number) + 1;
  const [grammar, number] = [isGrammar, isNumber].map((test) =>
    Uint8Array.from({ length: terms }, (_, term) => (test(term) ? 1 : 0)),
  ) as [Uint8Array, Uint8Array];
  const pairs = createTally();
  const triples = createTally();
  const first = new Int32Array(terms);
  const second = new Int32Array(terms);
  let total = 0;
  for (let text = 0; text + 1 < starts.length; text++) {
    for (let at = (starts[text] as number) + 1; at < (starts[text + 1] as number); at++) {
      const [a, b] = [line[at - 1] as number, line[at] as number];
      if (a === 0 || b === 0) continue;
      total += 1;
      first[a] = (first[a] as number) + 1;
      second[b] = (second[b] as number) + 1;
      // Both must be frequent enough; a number may only end a phrase.
      if ((counts[a] as number) < least || (counts[b] as number) < least || number[a]) continue;
      if (grammar[a] && grammar[b]) continue;
      pairs.add(a * terms + b);
      const c = at + 1 < (starts[text + 1] as number) ? (line[at + 1] as number) : 0;
      if (c === 0 || grammar[a] || grammar[c] || number[b] || (counts[c] as number) < least) continue;
      triples.add((a * terms + b) * terms + c);
    }
  }
  return { pairs: pairs.counts, triples: triples.counts, first, second, total };
}

function createTally() {
  const counts = new Map<number, number>();
  return {
    counts,
    add: (key: number) => {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      // Half is freed each time, so that forgetting costs little.
      for (let rare = 1; counts.size > (rare === 1 ? mostKept : mostKept / 2); rare++) {
        for (const [kept, count] of counts) if (count <= rare) counts.delete(kept);
      }
    },
  };
}
