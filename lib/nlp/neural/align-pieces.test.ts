import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignPieces } from "./align-pieces.ts";
import { readPieces } from "./read-pieces.ts";

const written = (text: string, pieces: (string | null)[], style: "continued" | "begun" | "bytes") =>
  alignPieces(text, pieces, style).map((span) => span && text.slice(span.start, span.end));

test.each([
  ["lowered and stripped of accents", "Zoë GING", ["zo", "##e", "ging"], ["Zo", "ë", "GING"]],
  ["marks of their own", "Zoe\u0308 da", ["zoe", "da"], ["Zoe\u0308", "da"]],
  ["one letter that becomes two", "ﬁne ŉ", ["fine", "ʼn"], ["ﬁne", "ŉ"]],
  ["a sigma at the end", "ΟΔΟΣ", ["οδος"], ["ΟΔΟΣ"]],
  ["words that are unknown", "🦜🦜 in Rom", [null, "in", "rom"], [null, "in", "Rom"]],
  ["marks of the tokenizer", "in Rom", [null, "in", "rom", null], [null, "in", "Rom", null]],
])("word pieces are found: %s", (_, text, pieces, found) => {
  expect(written(text, pieces, "continued")).toEqual(found);
});

test("pieces that begin with a bar for the space are found, also without spaces", () => {
  expect(written("Ich mag 東京タワー!", ["▁Ich", "▁mag", "▁", "東京", "タワー", "!"], "begun")).toEqual([
    "Ich",
    "mag",
    null,
    "東京",
    "タワー",
    "!",
  ]);
});

test("pieces of bytes are found, also where they cut a character", () => {
  const pieces = ["Zo", "Ã«", "Ġis", "ĠðŁ", "ĺ", "Ģ"];
  expect(written("Zoë is 😀", pieces, "bytes")).toEqual(["Zo", "ë", "is", "😀", "😀", "😀"]);
});

test("a piece that is not there takes nothing from those behind it", () => {
  expect(written("eins zwei drei", ["eins", "vier", "drei"], "continued")).toEqual(["eins", null, "drei"]);
});

describe("in many scripts", () => {
  const samples = [
    "Älter wird São Tomé",
    "Привет, Москва",
    "Γειά σου Αθήνα",
    "שלום ירושלים",
    "مرحبا بالقاهرة",
    "नमस्ते दिल्ली",
    "สวัสดีกรุงเทพ",
    "你好北京",
    "こんにちは東京",
    "안녕 서울",
    "Բարեւ Երեւան",
    "გამარჯობა თბილისი",
    "𐐀𐐁 😀👩‍👩‍👧 x",
  ];
  test("every piece of any cut stands where it was cut", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...samples), { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.nat(4)),
        (parts, sizes) => {
          const text = parts.join(" ");
          const pieces: string[] = [];
          const places: { start: number; end: number }[] = [];
          for (const { 0: word, index } of text.matchAll(/\S+/g)) {
            const chars = [...new Intl.Segmenter("und").segment(word)].map(({ segment }) => segment);
            for (let at = 0, start = index; at < chars.length; ) {
              const piece = chars.slice(at, at + 1 + (sizes.next().value ?? 0)).join("");
              pieces.push((at === 0 ? "" : "##") + piece);
              places.push({ start, end: start + piece.length });
              at += [...new Intl.Segmenter("und").segment(piece)].length;
              start += piece.length;
            }
          }
          const found = alignPieces(text, pieces, "continued");
          for (const [at, span] of found.entries()) {
            // Joiners and signs for the shape of emoji are silent at the edges.
            if (span) expect(places[at]).toMatchObject({ start: span.start });
            expect(span === null || text.slice(span.start, span.end).isWellFormed()).toBe(true);
          }
          expect(found.every((span) => span !== null)).toBe(true);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });

  test("whatever a tokenizer says, places rise, lie inside the text and cut no character", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.array(fc.option(fc.string({ unit: "binary", maxLength: 4 }))),
        fc.constantFrom("continued", "begun", "bytes"),
        (text, pieces, style) => {
          let last = 0;
          for (const span of alignPieces(text, pieces, style)) {
            if (!span) continue;
            expect(span.start).toBeGreaterThanOrEqual(last);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(span.end).toBeGreaterThan(span.start);
            last = span.start;
          }
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });
});

test("pieces are read from the three kinds of vocabularies", () => {
  const words = readPieces({
    model: { type: "WordPiece", unk_token: "?", vocab: { "?": 0, the: 1, "##m": 2 } },
    added_tokens: [{ id: 3, content: "[CLS]" }],
  });
  expect([words.style, ...[0, 1, 2, 3, 4].map(words.pieceOf)]).toEqual(["continued", null, "the", "##m", null, null]);
  const scored = readPieces({
    model: {
      type: "Unigram",
      unk_id: 0,
      vocab: [
        ["<unk>", 0],
        ["▁the", -3],
      ],
    },
    decoder: { type: "Metaspace" },
  });
  expect([scored.style, scored.pieceOf(0), scored.pieceOf(1)]).toEqual(["begun", null, "▁the"]);
  const pairs = readPieces({ model: { type: "BPE", vocab: { Ġthe: 0 } }, decoder: { type: "ByteLevel" } });
  expect([pairs.style, pairs.pieceOf(0)]).toEqual(["bytes", "Ġthe"]);
  expect(() => readPieces({ model: {} })).toThrow();
});
