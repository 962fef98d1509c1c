import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuery } from "./parse-query.ts";
import { writeQuery } from "./write-query.ts";

const read = (text: string) => parseQuery(text, { isTyping: false });
const words = (text: string) =>
  read(text).words.map(
    ({ text: word, isExcluded, isPrefix }) => `${isExcluded ? "-" : ""}${word}${isPrefix ? "*" : ""}`,
  );

test.each([
  ["agua fría", ["agua", "fría"]],
  ['"agua fría" -sopa', ["agua fría", "-sopa"]],
  ["„guten Tag“ «bonjour»", ["guten Tag", "bonjour"]],
  ['"never closed', ["never closed"]],
  ['unbalanced" quote', ["unbalanced", " quote"]],
  ["wat*", ["wat**"]],
  ["'; DROP TABLE messages; --", ["DROP", "TABLE", "messages;"]],
  ["😂", ["😂"]],
  ["?! -- \"\" ''", []],
  ["before:foo has:nothing lang:klingon", ["before foo", "has nothing", "lang klingon"]],
  ["from: in:", []],
  ["", []],
])("%s", (text, expected) => expect(words(text)).toEqual(expected));

test("filters are read with their values, quoted or not, in any case", () => {
  expect(read('from:"Ana Lima" IN:#12 before:2024 after:2023-05 on:2024-02-29 has:Photo lang:ES').filters).toEqual([
    { key: "from", value: "Ana Lima" },
    { key: "in", value: "#12" },
    { key: "before", value: "2024" },
    { key: "after", value: "2023-05" },
    { key: "on", value: "2024-02-29" },
    { key: "has", value: "photo" },
    { key: "lang", value: "es" },
  ]);
});

test("days that do not exist are no filters", () => expect(read("on:2023-02-30 on:2024-13").filters).toEqual([]));

test("the last word is open while it is typed, until a space or a quote closes it", () => {
  const open = (text: string) => parseQuery(text, { isTyping: true }).words.map((word) => word.isPrefix);
  expect(open("agua fr")).toEqual([false, true]);
  expect(open("agua fr ")).toEqual([false, false]);
  expect(open('agua "fr')).toEqual([false, false]);
  expect(open("agua -fr")).toEqual([false, false]);
});

test("10 KB of words keep the first 32", () => {
  const query = read("word ".repeat(2_000));
  expect(query.words).toHaveLength(32);
  expect(query.ignoredWords).toBe(1_968);
});

test("whatever is typed is read without an error and can be written and read again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
      const query = read(text);
      expect(read(writeQuery(query)).filters).toEqual(query.filters);
    }),
    { seed: 5 },
  );
});
