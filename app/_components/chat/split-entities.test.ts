import fc from "fast-check";
import { expect, test } from "vitest";
import { splitEntities } from "./split-entities.ts";

const person = (start: number, end: number) => ({ start, end, kind: "PERSON" as const, value: "x" });

test("a name in the middle is cut out with its offset in the whole text", () => {
  const parts = splitEntities("ask Anna today", 10, [person(14, 18)]);
  expect(parts.map(({ text, start, entity }) => [text, start, entity !== null])).toEqual([
    ["ask ", 10, false],
    ["Anna", 14, true],
    [" today", 18, false],
  ]);
});

test("a name that reaches over the end of the piece stays text", () => {
  expect(splitEntities("ask An", 0, [person(4, 8)])).toEqual([{ text: "ask An", start: 0, entity: null }]);
});

test("the parts are the text, whatever the entities", () => {
  const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)).map(([start, length]) => person(start, start + length + 1)));
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.nat(10), spans, (text, offset, entities) => {
      const parts = splitEntities(
        text,
        offset,
        entities.toSorted((a, b) => a.start - b.start),
      );
      expect(parts.map((part) => part.text).join("")).toBe(text);
      for (const part of parts) {
        expect(text.slice(part.start - offset, part.start - offset + part.text.length)).toBe(part.text);
      }
    }),
  );
});
