import { expect, test } from "vitest";
import { readModels } from "#lib/models/read-models.ts";
import { noModels } from "../models.ts";
import { tokenize } from "../tokens/tokenize.ts";
import { scoreFeeling } from "./score-feeling.ts";

const scoreIn = (text: string, language: string | null, models = readModels()) =>
  scoreFeeling(text, language, models, tokenize(text), []).polarity;
const score = (text: string) => scoreIn(text, "en") ?? Number.NaN;

test.each([
  ["not very good", "good"],
  ["this is bad", "this is a problem"],
  ["I don't like it", "I like it"],
  ["good", "very good"],
  ["slightly good", "good"],
  ["good", "GOOD for you"],
  ["good", "sooo goooood"],
  ["great", "great!!!"],
  ["nice but terrible", "nice and terrible"],
  ["ok", "ok :)"],
  ["fine :(", "fine"],
  ["😭", "😍"],
])("%s is below %s", (lower, higher) => expect(score(lower)).toBeLessThan(score(higher)));

test("a refused problem is no complaint", () => expect(score("no problem")).toBeGreaterThan(0));
test("negation does not reach across a comma", () => expect(score("no, great idea")).toBeGreaterThan(0));
test("a neutral English sentence is 0 without a model, and near it with one", () => {
  expect(scoreIn("the train leaves at eight", "en", noModels)).toBe(0);
  expect(Math.abs(score("the train leaves at eight"))).toBeLessThan(0.2);
});
test("emoji glued to words and to each other count", () => {
  expect(score("great😀")).toBeGreaterThan(score("great"));
  expect(score("😂😂😂")).toBeGreaterThan(score("😂"));
});
test("emoji alone are scored without a language", () => expect(scoreIn("😍", null)).toBeGreaterThan(0));
test("a language without word list and model is not scored, nor is a text without a scored sign", () => {
  expect(scoreIn("sehr gut 😍", "xx")).toBeNull();
  expect(scoreIn("123", null)).toBeNull();
  expect(scoreIn("", null)).toBeNull();
});
test("one message leaves no trace in the next", () => {
  const before = score("good");
  score("not good at all, TERRIBLE!!!");
  expect(score("good")).toBe(before);
});
