// The score of a label is its bias and the mean-free sum of the weights of the features a text has, divided by the
// square root of their number, so that long and short texts score alike.
import type { LinearModel } from "./linear-model.ts";

/**
 * Scores by label in the order of `model.labels`: log-odds where the model was trained by logistic loss.
 * @param buckets of the features of a text, as `hashFeature` gives them; repeated ones count again
 */
export function scoreLinear(model: LinearModel, buckets: readonly number[]): number[] {
  const columns = model.labels.length;
  const sums = new Int32Array(columns);
  for (const bucket of buckets) {
    const row = bucket * columns;
    for (let label = 0; label < columns; label++) sums[label] = (sums[label] ?? 0) + (model.weights[row + label] ?? 0);
  }
  const norm = 1 / Math.sqrt(Math.max(1, buckets.length));
  return Array.from(sums, (sum, label) => (model.biases[label] ?? 0) + sum * (model.scales[label] ?? 0) * norm);
}
