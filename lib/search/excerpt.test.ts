import fc from "fast-check";
import { expect, test } from "vitest";
import { excerpt } from "./excerpt.ts";
import { findHits } from "./find-hits.ts";
import { parseQuery } from "./parse-query.ts";
import { queryPhrase } from "./query-phrase.ts";

const show = (text: string, query: string, isTyping = false) => {
  const phrases = parseQuery(query, { isTyping })
    .words.map(queryPhrase)
    .filter((phrase) => phrase !== null);
  return excerpt(text, findHits(text, phrases).flat())
    .map((part) => (part.isHit ? `[${part.text}]` : part.text))
    .join("");
};

test.each([
  ["Las aguas y el agua fría", "agua", "Las aguas y el [agua] fría"],
  ["Las aguas y el agua fría", "agua*", "Las [aguas] y el [agua] fría"],
  ["AGUA, Água!", "agua", "[AGUA], [Água]!"],
  ["cold water, cold tea", '"cold water"', "[cold water], cold tea"],
  ["l'eau froide", "eau", "l'[eau] froide"],
  ["明日東京都に行く", "東京都", "明日[東京都]に行く"],
  ["明日東京都に行く", "京", "明日東[京都]に行く"],
  ["happy 😂😂 days", "😂", "happy [😂😂] days"],
  ["السلام عليكم", "سلام*", "السلام عليكم"],
  ["nothing here", "else", "nothing here"],
])("%s for %s", (text, query, expected) => expect(show(text, query)).toBe(expected));

test("T45 tags stay text: the excerpt is pieces, never HTML", () => {
  expect(show("<script>alert('agua')</script> agua <b>", "agua")).toBe("<script>alert('[agua]')</script> [agua] <b>");
});

test("a long text is cut around the first hit, at spaces", () => {
  const shown = show(`${"before ".repeat(200)}needle ${"after ".repeat(200)}`, "needle");
  expect(shown).toMatch(/^… before .* before \[needle\] after .* after …$/);
  expect(shown.length).toBeLessThan(350);
});

test("cutting never parts a surrogate pair", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }), { minLength: 300 }), (chars) => {
      const at = chars.slice(0, chars.length / 2).join("").length;
      for (const { text } of excerpt(chars.join(""), [
        { start: at, end: at + (chars[Math.floor(chars.length / 2)]?.length ?? 0) },
      ])) {
        expect(text.isWellFormed()).toBe(true);
      }
    }),
    { seed: 2, numRuns: 50 },
  );
});
