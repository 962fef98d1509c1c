import { emotionNames } from "#lib/nlp/analysis.ts";
import { feelings } from "#lib/nlp/emotions/feeling-models.ts";
import type { Example } from "../linear/example.ts";
import { pruneWeights } from "../linear/prune-weights.ts";
import { type FloatModel, trainLinear } from "../linear/train-linear.ts";
import { chooseThreshold } from "./choose-threshold.ts";

export type FeelingOptions = { bits: number; epochs: number; rate: number; decay: number; keep: number };

const seed = 4;
// Good and bad feeling begin alike whatever their shares in a set: a chat has its own.
const beginOfValence = -1;

/**
 * A model of feelings whose emotions are held to be there from log-odds 0: the bias of each is moved by the threshold
 * that is best on `held`, texts that were not learnt from.
 */
export function trainFeelings(
  examples: readonly Example[],
  held: readonly Example[],
  options: FeelingOptions,
): FloatModel {
  const { bits, epochs, rate, decay, keep } = options;
  const model = pruneWeights(trainLinear(examples, { labels: feelings, bits, epochs, rate, decay, seed }), keep);
  const scored = held.map(({ buckets }) => scoreFloat(model, buckets));
  const biases = model.biases.map((bias, label) => {
    if (label >= emotionNames.length) return beginOfValence;
    const targets = held.map((example) => example.targets[label] ?? Number.NaN);
    return (
      bias -
      chooseThreshold(
        scored.map((scores) => scores[label] ?? 0),
        targets,
      )
    );
  });
  return { ...model, biases };
}

function scoreFloat({ labels, biases, weights }: FloatModel, buckets: Example["buckets"]): number[] {
  const columns = labels.length;
  const sums = new Float64Array(columns);
  for (const bucket of buckets) {
    for (let label = 0; label < columns; label++) {
      sums[label] = (sums[label] ?? 0) + (weights[bucket * columns + label] ?? 0);
    }
  }
  const norm = 1 / Math.sqrt(Math.max(1, buckets.length));
  return labels.map((_, label) => (biases[label] ?? 0) + (sums[label] ?? 0) * norm);
}
