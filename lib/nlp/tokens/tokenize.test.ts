import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenize } from "./tokenize.ts";

const texts = (text: string) => tokenize(text).map((token) => token.text);

test.each([
  ["Geht's um 8? Ça va, DON’T", ["geht's", "um", "8", "ca", "va", "don't"]],
  ["👩🏽‍🚀👨‍👩‍👧 🇨🇭🇨🇭 1️⃣ 👍🏿🏴󠁧󠁢󠁳󠁣󠁴󠁿", ["👩🏽‍🚀", "👨‍👩‍👧", "🇨🇭", "🇨🇭", "1️⃣", "👍🏿", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"]],
  ["❤ ❤️ © ™", ["❤️", "❤️"]],
  ["明日東京に行く", ["明日", "東京", "に", "行く"]],
  ["สวัสดีครับเพื่อน", ["สวัสดี", "ครับ", "เพื่อน"]],
  ["नमस्ते, आप कैसे हैं", ["नमस्ते", "आप", "कैसे", "हैं"]],
  ["السَّلامُ عليكم ٤٢", ["السلام", "عليكم", "42"]],
  ["한국어 Ünïcode ﬁn İstanbul Straße", ["한국어", "unicode", "fin", "istanbul", "strasse"]],
  ["", []],
  [" .,!?-…\n", []],
])("%s", (text, expected) => expect(texts(text)).toEqual(expected));

test("a number is a token of its own kind", () => {
  expect(tokenize("b2b 42 ٤٢").map((token) => token.kind)).toEqual(["word", "number", "number"]);
});

test("offsets are in order and fold to the token", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
      let end = 0;
      for (const token of tokenize(text)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { seed: 3 },
  );
});
