// As score-linear.ts, for features that are still whole hashes: the upper bits of a hash are its bucket.
import type { LinearModel } from "./linear-model.ts";

/**
 * Scores by label in the order of `model.labels`: log-odds where the model was trained by logistic loss.
 * @param hashes of the features of a text, 32 bits each; repeated ones count again
 */
export function scoreHashes(
  { labels, bits, scales, biases, weights }: LinearModel,
  hashes: readonly number[],
): number[] {
  const columns = labels.length;
  const shift = 32 - bits;
  const sums = new Int32Array(columns);
  for (let at = 0; at < hashes.length; at++) {
    const row = ((hashes[at] as number) >>> shift) * columns;
    for (let label = 0; label < columns; label++) {
      sums[label] = (sums[label] as number) + (weights[row + label] as number);
    }
  }
  const norm = 1 / Math.sqrt(Math.max(1, hashes.length));
  return labels.map((_, label) => (biases[label] ?? 0) + (sums[label] ?? 0) * (scales[label] ?? 0) * norm);
}
