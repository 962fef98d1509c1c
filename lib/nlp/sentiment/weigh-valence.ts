// What the words of a text gave to its valence: their log-odds for good and for bad feeling, each shrunk as the
// likelihood they make is, so that they sum to the valence.
// Example: in "so sad" nearly all of the valence is given by sad.
import { feelings } from "../emotions/feeling-models.ts";
import { likelihood } from "../emotions/score-feelings.ts";
import type { ReadFeeling } from "./read-feeling.ts";
import { weighFeatures } from "./weigh-features.ts";

type Model = NonNullable<ReadFeeling["model"]>;

/** Valence given by each cue, in sum that of the text. */
export function weighValence(model: Model): number[] {
  const bad = weighSide(model, feelings.indexOf("negative"));
  return weighSide(model, feelings.indexOf("positive")).map((given, at) => given - (bad[at] ?? 0));
}

function weighSide(model: Model, label: number): number[] {
  const begin = model.weights.biases[label] ?? 0;
  const score = model.scored.logOdds[label] ?? 0;
  const shrunk = score === begin ? 0 : (likelihood(score) - likelihood(begin)) / (score - begin);
  return weighFeatures(model, label).map((given) => given * shrunk);
}
