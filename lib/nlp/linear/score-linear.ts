// The score of a label is its bias and the sum of the weights of the features a text has, divided by the
// square root of their number, so that long and short texts score alike.
import type { LinearModel } from "./linear-model.ts";

/**
 * Scores by label in the order of `model.labels`: log-odds where the model was trained by logistic loss.
 * @param buckets of the features of a text, as `hashFeature` gives them; repeated ones count again
 */
export function scoreLinear({ labels, scales, biases, weights }: LinearModel, buckets: readonly number[]): number[] {
  const columns = labels.length;
  const sums = new Int32Array(columns);
  for (let at = 0; at < buckets.length; at++) {
    const row = (buckets[at] as number) * columns;
    for (let label = 0; label < columns; label++) {
      sums[label] = (sums[label] as number) + (weights[row + label] as number);
    }
  }
  const norm = 1 / Math.sqrt(Math.max(1, buckets.length));
  return labels.map((_, label) => (biases[label] ?? 0) + (sums[label] ?? 0) * (scales[label] ?? 0) * norm);
}
