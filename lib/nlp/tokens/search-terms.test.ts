import { expect, test } from "vitest";
import { searchTermSpans } from "./search-term-spans.ts";
import { searchTerms } from "./search-terms.ts";

test.each([
  ["l'eau, Don’t", ["l", "eau", "don", "t"]],
  ["東京都 x", ["東京", "京都", "都", "x"]],
  ["カレーを食べた", ["カレ", "レー", "ーを", "を食", "食べ", "べた", "た"]],
  ["iPhone買った", ["iphone", "買っ", "った", "た"]],
  ["3.14 👍🏽", ["3", "14", "👍🏽"]],
])("%s is found by %j", (text, terms) => expect(searchTerms(text)).toEqual(terms));

test("spans say where a term stands", () => {
  const text = "Die Brücke l'été 東京都";
  const spans = searchTermSpans(text).map(({ term, start, end }) => [term, text.slice(start, end)]);
  expect(spans).toContainEqual(["brucke", "Brücke"]);
  expect(spans).toContainEqual(["ete", "été"]);
  expect(spans).toContainEqual(["京都", "京都"]);
});

test("a text of 200,000 distinct words keeps within what a search vector can hold", () => {
  const terms = searchTerms(Array.from({ length: 200_000 }, (_, at) => `w${at}`).join(" "));
  expect(terms).toHaveLength(16_383);
  expect(searchTerms("x".repeat(1_000_000))).toEqual(["x".repeat(100)]);
});
