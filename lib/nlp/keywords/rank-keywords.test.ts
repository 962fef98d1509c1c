import { expect, test } from "vitest";
import { rankKeywords } from "./rank-keywords.ts";

const frequent = new Map([
  ["today", 50],
  ["tent", 2],
]);
const background = { documents: 50, documentsWith: (term: string) => frequent.get(term) ?? 0 };

test("what is frequent here and rare elsewhere comes first", () => {
  const ranked = rankKeywords(
    [
      { term: "today", count: 90 },
      { term: "tent", count: 40 },
    ],
    background,
    { languages: ["en"], limit: 10 },
  );
  expect(ranked.map((keyword) => keyword.term)).toEqual(["tent", "today"]);
  // count * (ln((1 + N) / (1 + df)) + 1)
  expect(ranked[0]?.score).toBeCloseTo(40 * (Math.log(51 / 3) + 1), 10);
});

test("stop words, numbers, emoji, single letters and excluded names are no keywords", () => {
  const terms = ["the", "42", "😂", "x", "anna", "canoe"].map((term) => ({ term, count: 9 }));
  const ranked = rankKeywords(terms, background, { languages: ["en"], excluded: new Set(["anna"]), limit: 10 });
  expect(ranked.map((keyword) => keyword.term)).toEqual(["canoe"]);
});

test("a word of everyday talk gives way to a rare one, and a phrase is as rare as its rarest word", () => {
  const rarity = (word: string) => (word === "maybe" ? 0.4 : 1);
  const terms = [
    { term: "maybe", count: 30 },
    { term: "maybe canoe", count: 20 },
  ];
  const ranked = rankKeywords(terms, { documents: 0, documentsWith: () => 0, rarity }, { languages: ["en"], limit: 2 });
  expect(ranked.map(({ term, score }) => [term, score])).toEqual([
    ["maybe canoe", 20],
    ["maybe", 12],
  ]);
});
