import { expect, test } from "vitest";
import { wordLine } from "../keywords/word-line.ts";
import { sortTalk } from "./sort-talk.ts";
import type { Talk } from "./talk.ts";

function talkOf(texts: readonly string[], names: string[] = []): Talk {
  const numbers = new Map([["", 0]]);
  const starts = [0];
  const terms: number[] = [];
  for (const text of texts) {
    for (const word of wordLine(text)) {
      numbers.set(word, numbers.get(word) ?? numbers.size);
      terms.push(numbers.get(word) as number);
    }
    starts.push(terms.length);
  }
  return {
    words: [...numbers.keys()],
    messages: { starts: Int32Array.from(starts), terms: Int32Array.from(terms) },
    windows: Int32Array.of(0, texts.length),
    groups: Int32Array.from(texts, (_, at) => at % 2),
    languages: ["en"],
    names,
    everyday: [],
  };
}

const said = [
  "a cup of tea on the night train",
  "the night train was late",
  "I missed the night train. Train tickets are dear",
  "is the night train running",
  "make a cup of tea for Ada Ferrier",
  "cup of tea, Ada Ferrier?",
  "the cup of tea is for Ada Ferrier",
  "blue boots and a cup of coffee",
];

test("phrases are neighbours that belong together, with who says them how often", () => {
  const { phrases } = sortTalk(talkOf(said, ["ada", "ferrier"]));
  const found = Object.fromEntries(phrases.map(({ text, counts }) => [text, counts]));
  expect(found["night train"]).toEqual([
    { group: 0, count: 2, messages: 2 },
    { group: 1, count: 2, messages: 2 },
  ]);
  expect(found["cup of tea"]?.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  expect(Object.keys(found)).not.toContain("ada ferrier");
  expect(Object.keys(found).some((text) => text.startsWith("the ") || text.endsWith(" the"))).toBe(false);
});

test("no phrase reaches over the end of a sentence or of a message", () => {
  const { phrases } = sortTalk(talkOf(Array.from({ length: 9 }, () => "bring boots. Maps help")));
  expect(phrases.map(({ text }) => text)).not.toContain("boots maps");
});

test("the order of messages does not change which phrases there are", () => {
  const texts = (list: readonly string[]) =>
    sortTalk(talkOf(list))
      .phrases.map(({ text }) => text)
      .sort();
  expect(texts([...said].reverse())).toEqual(texts(said));
});
