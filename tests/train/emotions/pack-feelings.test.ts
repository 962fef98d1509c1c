import { expect, test } from "vitest";
import { feelings } from "#lib/nlp/emotions/feeling-models.ts";
import { readFeelingModels } from "#lib/nlp/emotions/read-feeling-models.ts";
import { chooseThreshold } from "./choose-threshold.ts";
import { toExamples } from "./examples.ts";
import { packFeelings } from "./pack-feelings.ts";
import { trainFeelings } from "./train-feelings.ts";

const asked = (joy: number) =>
  feelings.map((name) => (name === "joy" ? joy : name === "sadness" ? 1 - joy : Number.NaN));
const texts = [
  { text: "what a lovely day", targets: asked(1) },
  { text: "lovely people", targets: asked(1) },
  { text: "what a gloomy day", targets: asked(0) },
  { text: "gloomy people", targets: asked(0) },
];
const options = { bits: 9, epochs: 20, rate: 0.5, decay: 1e-4, keep: 3_000, folds: 2 };
const train = () =>
  trainFeelings({ emotional: toExamples(texts, "en", 9), valenced: [], held: toExamples(texts, "en", 9) }, options);

test("models are read as they were packed, one behind the other, and the same seed gives the same bytes", () => {
  const rounding = { steps: 15, cut: 0 };
  const [first, second] = [packFeelings("xx", train(), rounding), packFeelings("yy", train(), rounding)];
  const models = readFeelingModels(Buffer.concat([first, second]));
  expect([...models.keys()]).toEqual(["xx", "yy"]);
  expect(models.get("xx")?.weights).toEqual(models.get("yy")?.weights);
  expect(models.get("xx")?.weights.some((weight) => Math.abs(weight) === 15)).toBe(true);
  expect(models.get("xx")?.weights.every((weight) => Math.abs(weight) <= 15)).toBe(true);
  expect(packFeelings("xx", train(), rounding)).toEqual(first);
});

test("the threshold is the one with the best F1, and what was not asked is left out", () => {
  expect(chooseThreshold([3, 2, 1, 0, 9], [1, 1, 0, 0, Number.NaN])).toBe(1.5);
  expect(chooseThreshold([1, 2], [0, 0])).toBe(0);
});
