import { expect, test } from "vitest";
import { editDistance } from "./edit-distance.ts";
import { score } from "./score.ts";

const corpus = { messages: 1_000, meanWords: 10 };

test("rare words, repeated words and short messages score higher", () => {
  const usual = score([{ inMessage: 1, messages: 100 }], 10, corpus);
  expect(score([{ inMessage: 1, messages: 5 }], 10, corpus)).toBeGreaterThan(usual);
  expect(score([{ inMessage: 3, messages: 100 }], 10, corpus)).toBeGreaterThan(usual);
  expect(score([{ inMessage: 1, messages: 100 }], 3, corpus)).toBeGreaterThan(usual);
});

test("the score is the one of the published formula", () => {
  // idf = ln(1 + (1000 - 100 + 0.5) / (100 + 0.5)), tf part 1 * 2.2 / (1 + 1.2)
  expect(score([{ inMessage: 1, messages: 100 }], 10, corpus)).toBeCloseTo(Math.log(1 + 900.5 / 100.5), 10);
});

test.each([
  ["agua", "auga", 1],
  ["agua", "aguas", 1],
  ["kitten", "sitting", 3],
  ["same", "same", 0],
  ["short", "a very long one", 3],
])("%s and %s are %i apart, counted to 3", (one, other, distance) =>
  expect(editDistance(one, other, 2)).toBe(distance),
);
