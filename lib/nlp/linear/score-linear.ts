// The score of a label is its bias and the sum of the weights of the features a text has, divided by the
// square root of their number, so that long and short texts score alike.
import type { LinearModel } from "./linear-model.ts";
import { sumRows } from "./sum-rows.ts";

/**
 * Scores by label in the order of `model.labels`: log-odds where the model was trained by logistic loss.
 * @param buckets of the features of a text, as `hashFeature` gives them; repeated ones count again
 */
export function scoreLinear({ labels, scales, biases, weights }: LinearModel, buckets: readonly number[]): number[] {
  const scores = new Array<number>(labels.length).fill(0);
  sumRows(weights, labels.length, buckets, buckets.length, scores);
  const norm = 1 / Math.sqrt(Math.max(1, buckets.length));
  for (let label = 0; label < scores.length; label++) {
    scores[label] = (biases[label] as number) + (scores[label] as number) * (scales[label] as number) * norm;
  }
  return scores;
}
