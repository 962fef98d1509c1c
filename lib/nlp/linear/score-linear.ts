// The score of a label is its bias and the sum of the weights of the features a text has, divided by the
// square root of their number, so that long and short texts score alike.
import type { LinearModel } from "./linear-model.ts";

/**
 * Scores by label in the order of `model.labels`: log-odds where the model was trained by logistic loss.
 * @param buckets of the features of a text, as `hashFeature` gives them; repeated ones count again
 */
export function scoreLinear({ labels, scales, biases, weights }: LinearModel, buckets: readonly number[]): number[] {
  const columns = labels.length;
  const norm = 1 / Math.sqrt(Math.max(1, buckets.length));
  const scores = new Array<number>(columns);
  const set = (label: number, sum: number) => {
    scores[label] = (biases[label] as number) + sum * (scales[label] as number) * norm;
  };
  let label = 0;
  // Three labels a pass: their sums stay in registers.
  for (; label + 3 <= columns; label += 3) {
    let first = 0;
    let second = 0;
    let third = 0;
    for (let at = 0; at < buckets.length; at++) {
      const cell = (buckets[at] as number) * columns + label;
      first += weights[cell] as number;
      second += weights[cell + 1] as number;
      third += weights[cell + 2] as number;
    }
    set(label, first);
    set(label + 1, second);
    set(label + 2, third);
  }
  for (; label < columns; label++) {
    let sum = 0;
    for (let at = 0; at < buckets.length; at++) sum += weights[(buckets[at] as number) * columns + label] as number;
    set(label, sum);
  }
  return scores;
}
