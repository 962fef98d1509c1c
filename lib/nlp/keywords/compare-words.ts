// Which words one text uses more than another: the difference of log-odds, drawn towards what both have in common so that
// rare words do not win by chance, over its deviation (Monroe, Colaresi and Quinn 2008, informative Dirichlet prior).
// Example: "nappies" 0 times of 9,000 words before and 80 of 9,000 after -> about 5; "today" 90 and 88 times -> 0.

export type WordChange = {
  term: string;
  first: number;
  second: number;
  /** Deviations by which the second uses it more (above 0) or less; beyond 1.96 chance is below 1 in 20. */
  z: number;
};

/** Pseudo-counts of the prior in all, shared among words as both texts together use them. */
const priorWords = 1_000;

/** Compares counts of words, in the order of `z`, most risen first; equal ones by word. */
export function compareWords(first: ReadonlyMap<string, number>, second: ReadonlyMap<string, number>): WordChange[] {
  const [total, totalFirst, totalSecond] = [sum(first) + sum(second), sum(first), sum(second)];
  if (totalFirst === 0 || totalSecond === 0) return [];
  const terms = new Set([...first.keys(), ...second.keys()]);
  const changes = [...terms].map((term) => {
    const [a, b] = [first.get(term) ?? 0, second.get(term) ?? 0];
    const prior = (priorWords * (a + b)) / total;
    const odds = (count: number, all: number) => Math.log((count + prior) / (all + priorWords - count - prior));
    const delta = odds(b, totalSecond) - odds(a, totalFirst);
    return { term, first: a, second: b, z: delta / Math.sqrt(1 / (a + prior) + 1 / (b + prior)) };
  });
  return changes.sort((a, b) => b.z - a.z || (a.term < b.term ? -1 : 1));
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
