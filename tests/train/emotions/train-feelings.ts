import { emotionNames } from "#lib/nlp/analysis.ts";
import { feelings } from "#lib/nlp/emotions/feeling-models.ts";
import type { Example } from "../linear/example.ts";
import { pruneWeights } from "../linear/prune-weights.ts";
import { type FloatModel, trainLinear } from "../linear/train-linear.ts";
import { chooseThreshold } from "./choose-threshold.ts";

export type FeelingExamples = { emotional: Example[]; valenced: Example[]; held: Example[] };
export type FeelingOptions = {
  bits: number;
  epochs: number;
  rate: number;
  decay: number;
  /** Weights that are kept. */
  keep: number;
  /** Parts the emotional examples are cut into, each scored by a model of the others; 0: `held` is enough. */
  folds: number;
};

const seed = 4;
// Good and bad feeling begin alike whatever their shares in a set: a chat has its own.
const beginOfValence = -1;

/**
 * A model of feelings whose emotions are held to be there from log-odds 0: the bias of each is moved by the threshold
 * that is best on texts that the scoring model did not learn from.
 */
export function trainFeelings({ emotional, valenced, held }: FeelingExamples, options: FeelingOptions): FloatModel {
  const model = learn([...emotional, ...valenced], options);
  const judged = [...scoreAcross(emotional, options), ...held.map((example) => scored(model, example))];
  const biases = model.biases.map((bias, label) => {
    if (label >= emotionNames.length) return beginOfValence;
    const scores = judged.map((one) => one.scores[label] ?? 0);
    return (
      bias -
      chooseThreshold(
        scores,
        judged.map(({ targets }) => targets[label] ?? Number.NaN),
      )
    );
  });
  return { ...model, biases };
}

function learn(examples: readonly Example[], { bits, epochs, rate, decay, keep }: FeelingOptions): FloatModel {
  return pruneWeights(trainLinear(examples, { labels: feelings, bits, epochs, rate, decay, seed }), keep);
}

function scoreAcross(examples: readonly Example[], options: FeelingOptions) {
  return Array.from({ length: options.folds }, (_, fold) => {
    const isHeld = (at: number) => at % options.folds === fold;
    const model = learn(
      examples.filter((_, at) => !isHeld(at)),
      options,
    );
    return examples.filter((_, at) => isHeld(at)).map((example) => scored(model, example));
  }).flat();
}

function scored({ labels, biases, weights }: FloatModel, { buckets, targets }: Example) {
  const columns = labels.length;
  const sums = new Float64Array(columns);
  for (const bucket of buckets) {
    for (let label = 0; label < columns; label++) {
      sums[label] = (sums[label] ?? 0) + (weights[bucket * columns + label] ?? 0);
    }
  }
  const norm = 1 / Math.sqrt(Math.max(1, buckets.length));
  return { targets, scores: labels.map((_, label) => (biases[label] ?? 0) + (sums[label] ?? 0) * norm) };
}
