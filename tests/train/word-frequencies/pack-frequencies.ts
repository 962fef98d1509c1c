const leastCount = 3;
const mostWords = 4_000;
const leastTokens = 4_000;

/**
 * A line a language: its code, all tokens counted, and the words by quarter octave of their count, each step as
 * `step:word word`. Words counted less than three times are left out, and languages with too few tokens.
 */
export function packFrequencies(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): Uint8Array {
  const lines = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([language, words]) => {
      const total = [...words.values()].reduce((sum, count) => sum + count, 0);
      if (total < leastTokens) return [];
      const kept = [...words]
        .filter(([, count]) => count >= leastCount)
        .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
        .slice(0, mostWords);
      const steps = Map.groupBy(kept, ([, count]) => Math.round(4 * Math.log2(count)));
      const parts = [...steps].map(
        ([step, entries]) =>
          `${step}:${entries
            .map(([word]) => word)
            .sort()
            .join(" ")}`,
      );
      return [[language, total, ...parts].join("\t")];
    });
  return new TextEncoder().encode(lines.join("\n"));
}
