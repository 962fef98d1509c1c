// What the words of a text gave to one score of the model, in log-odds: the weights of their features.
// Example: in "so sad" most of the score for sadness is given by sad.
import type { ReadFeeling } from "./read-feeling.ts";

type Model = NonNullable<ReadFeeling["model"]>;

/** Log-odds given by each cue to the score of a label. */
export function weighFeatures({ weights: model, features }: Model, label: number): number[] {
  const given: number[] = [];
  const scale = (model.scales[label] ?? 0) / Math.sqrt(Math.max(1, features.hashes.length));
  features.hashes.forEach((hash, at) => {
    const weight = model.weights[(hash >>> (32 - model.bits)) * model.labels.length + label] ?? 0;
    const cue = features.cues[at] ?? 0;
    given[cue] = (given[cue] ?? 0) + weight * scale;
  });
  return Array.from(given, (weight) => weight ?? 0);
}
