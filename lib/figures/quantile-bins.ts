// Counts are shaded in eight steps: 0 for none, 1..7 by quantiles of the counts that are not zero.
// Example: of 1, 2, 3, 400 the last is in the darkest step, and the others differ still.
import { scaleQuantile } from "d3-scale";

/** Gives the step 0..7 of a count among `counts`. */
export function quantileBins(counts: readonly number[]): (count: number) => number {
  const some = counts.filter((count) => count > 0);
  if (some.length === 0) return () => 0;
  const scale = scaleQuantile<number>().domain(some).range([1, 2, 3, 4, 5, 6, 7]);
  return (count) => (count > 0 ? scale(count) : 0);
}
