// What a message says of feelings by the model of its language: a score for each emotion, and for good and bad feeling.
// Example: "I miss you so much" scores high in sadness, and somewhat in joy.
import { type Emotion, emotionNames } from "../analysis.ts";
import type { LinearModel } from "../linear/linear-model.ts";
import { scoreLinear } from "../linear/score-linear.ts";
import type { Features } from "./collect-features.ts";
import { feelings } from "./feeling-models.ts";

export type ScoredFeelings = {
  /** 0..1 each on its own; from 0.5 it is held to be there. */
  emotions: Record<Emotion, number>;
  /** Likelihood of good feeling less that of bad feeling, -1..1; both begin at the same. */
  valence: number;
  /** In the order of `feelings`. */
  logOdds: readonly number[];
};

const positive = feelings.indexOf("positive");
const negative = feelings.indexOf("negative");

/** Log-odds as 0..1. */
export function likelihood(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Scores of the features of a text. */
export function scoreFeelings(model: LinearModel, features: Features): ScoredFeelings {
  const scores = scoreLinear(
    model,
    features.hashes.map((hash) => hash >>> (32 - model.bits)),
  );
  const emotions = {} as Record<Emotion, number>;
  for (let label = 0; label < emotionNames.length; label++) {
    emotions[emotionNames[label] as Emotion] = Math.round(1000 * likelihood(scores[label] ?? 0)) / 1000;
  }
  return { emotions, valence: likelihood(scores[positive] ?? 0) - likelihood(scores[negative] ?? 0), logOdds: scores };
}
