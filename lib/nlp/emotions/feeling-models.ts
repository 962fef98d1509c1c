import type { LinearModel } from "../linear/linear-model.ts";

/** What a model of feelings tells of a text, in the order of its labels. */
export const feelings = [
  "anger",
  "disgust",
  "fear",
  "joy",
  "sadness",
  "surprise",
  "neutral",
  "positive",
  "negative",
] as const;

/** A model by language (ISO 639-1, else 639-3), each with the labels of `feelings`. */
export type FeelingModels = ReadonlyMap<string, LinearModel>;
