import { expect, test } from "vitest";
import { fold } from "../tokens/fold.ts";
import { stopWordLanguages, stopWords } from "./stop-words.ts";

test("sixty languages have stop words, each folded and more than ten", () => {
  expect(stopWordLanguages.length).toBeGreaterThanOrEqual(60);
  expect(new Set(stopWordLanguages).size).toBe(stopWordLanguages.length);
  for (const language of stopWordLanguages) {
    const words = stopWords(language);
    expect(words.size, language).toBeGreaterThan(10);
    expect(
      [...words].filter((word) => word !== fold(word)),
      language,
    ).toEqual([]);
  }
});

test.each([
  ["en", "the", "house"],
  ["de", "nicht", "haus"],
  ["cs", "aby", "dum"],
  ["el", "και", "σπιτι"],
  ["he", "אני", "בית"],
  ["vi", fold("và"), fold("nhà cửa")],
  ["sw", "na", "nyumba"],
  ["ko", "그리고", "집"],
])("in %s %s is a stop word and %s is none", (language, stopped, kept) => {
  expect(stopWords(language).has(stopped)).toBe(true);
  expect(stopWords(language).has(kept)).toBe(false);
});

test("a language without a list has no stop words", () => {
  expect(stopWords("xx").size).toBe(0);
  expect(stopWords(null).size).toBe(0);
});
