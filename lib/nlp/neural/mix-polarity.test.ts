import { expect, test } from "vitest";
import { expectedValue } from "./expected-value.ts";
import { labelValues } from "./label-values.ts";
import { mixPolarity } from "./mix-polarity.ts";

test.each([
  { rules: 0.3, model: -0.9, mixed: -0.5 },
  { rules: null, model: 0.5, mixed: 0.5 },
  { rules: 0.25, model: null, mixed: 0.25 },
  { rules: null, model: null, mixed: null },
])("rules $rules and model $model make $mixed", ({ rules, model, mixed }) => {
  const found = mixPolarity(rules, model);
  if (mixed === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(mixed, 6);
});

test("a mixed score is stored as it is computed", () => {
  const found = mixPolarity(0.1, 0.7) ?? 0;
  expect(Math.fround(found)).toBe(found);
});

test.each([
  [
    ["negative", "neutral", "positive"],
    [-1, 0, 1],
  ],
  [
    ["POSITIVE", "NEGATIVE"],
    [1, -1],
  ],
  [
    ["Very Negative", "Negative", "Neutral", "Positive", "Very Positive"],
    [-1, -0.5, 0, 0.5, 1],
  ],
  [
    ["1 star", "2 stars", "3 stars", "4 stars", "5 stars"],
    [-1, -0.5, 0, 0.5, 1],
  ],
  [["LABEL_0", "LABEL_1"], null],
  [["joy", "anger"], null],
  [["neutral"], null],
])("labels %j are worth %j", (labels, values) => {
  expect(labelValues(labels)).toEqual(values);
});

test("an answer is worth its labels by how probable they are, however large its numbers", () => {
  expect(expectedValue([0, 0, 0], [-1, 0, 1])).toBeCloseTo(0);
  expect(expectedValue([Math.log(5), Math.log(15), Math.log(80)], [-1, 0, 1])).toBeCloseTo(0.75);
  expect(expectedValue([1000, -1000], [-1, 1])).toBe(-1);
});
