import { expect, test } from "vitest";
import { joinPhrases } from "./join-phrases.ts";

test("words that only stand together become one keyword", () => {
  const counts = new Map([
    ["falcon", 6],
    ["rocket", 9],
  ]);
  expect(joinPhrases(counts, [{ words: ["falcon", "9"], count: 6 }])).toEqual(
    new Map([
      ["rocket", 9],
      ["falcon 9", 6],
    ]),
  );
});

test("a word that often stands alone keeps its own count, and a loose pair is no keyword", () => {
  const counts = new Map([
    ["night", 30],
    ["train", 20],
  ]);
  expect(joinPhrases(counts, [{ words: ["night", "train"], count: 19 }]).get("night")).toBe(11);
  expect(joinPhrases(counts, [{ words: ["night", "train"], count: 9 }])).toEqual(counts);
});

test("the order of phrases changes nothing", () => {
  const counts = new Map([
    ["new", 9],
    ["york", 8],
    ["times", 4],
  ]);
  const phrases = [
    { words: ["new", "york"], count: 8 },
    { words: ["york", "times"], count: 4 },
  ];
  expect(joinPhrases(counts, phrases)).toEqual(joinPhrases(counts, [...phrases].reverse()));
});
