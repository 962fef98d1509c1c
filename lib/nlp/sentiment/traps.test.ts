import { expect, test } from "vitest";
import { noModels } from "../models.ts";
import { tokenize } from "../tokens/tokenize.ts";
import { explainPolarity } from "./explain-polarity.ts";
import { scoreFeeling } from "./score-feeling.ts";

const polarity = (text: string, language: string | null = "en") =>
  scoreFeeling(text, language, noModels, tokenize(text), []).polarity;

// What the package does wrong when it is given a text as it is.
test.each([["😂😂😂"], ["great😀"], ["see you :)"], ["soooo goood"]])("%s is above 0", (text) =>
  expect(polarity(text)).toBeGreaterThan(0),
);
test("a negator reaches over a degree word", () => expect(polarity("not very good")).toBeLessThan(0));
test("a refused problem is above 0", () => expect(polarity("no problem")).toBeGreaterThan(0));
test.each([
  ["can't wait to see it", "wait to see it"],
  ["fucking great", "great"],
  ["the room is good", "the room is kind of good"],
  ["a long way", "fed up"],
  ["it looks nice", "it looks like rain"],
  ["I like the rain", "it looks like rain"],
  ["you must not give up", "you must give up"],
])("what words say together counts: %s is above %s", (higher, lower) =>
  expect(polarity(higher)).toBeGreaterThan(polarity(lower) ?? 0),
);
test("a phrase that is cut by a comma is none", () => expect(polarity("shut, up")).toBe(0));
test("each word of a phrase is shown as a part of what it gave", () =>
  expect(explainPolarity("well fed up", "en", noModels)?.spans.map(({ text }) => text)).toEqual(["fed", "up"]));
test("a language that is not known is not scored instead of thrown", () => expect(polarity("good", "xx")).toBeNull());
test("words of the prototype of all objects and keycaps are words like others", () => {
  expect(polarity("constructor hasOwnProperty __proto__ toString")).toBe(0);
  expect(polarity("#️⃣ *️⃣ good")).toBe(polarity("1️⃣ 2️⃣ good"));
});
test("the same word ten times says less than ten words", () =>
  expect(polarity("good ".repeat(10))).toBeLessThan(polarity("good great nice lovely super happy") ?? 0));
test("100,000 emoji and a text of marks alone are read to the end", () => {
  expect(polarity("😍".repeat(100_000), null)).toBeGreaterThan(0);
  expect(polarity("!?:;(".repeat(20_000))).toBeNull();
});
