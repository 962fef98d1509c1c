import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readModels } from "#lib/models/read-models.ts";
import { tokenize } from "../tokens/tokenize.ts";
import { findNames } from "./find-names.ts";
import { mayHoldNames } from "./may-hold-names.ts";
import type { NameModel } from "./name-model.ts";
import { splitWords } from "./split-words.ts";

const model = readModels().names as NameModel;
const found = (text: string) => findNames(text, tokenize(text), model).map(({ type, text: name }) => `${type} ${name}`);
const words = (text: string) => splitWords(text, tokenize(text)).map((word) => word.text);

describe("names", () => {
  test.each([
    ["We met Anna Schmidt in Paris at Google", ["PERSON Anna Schmidt", "LOCATION Paris", "ORG Google"]],
    ["i met anna in paris", ["PERSON anna", "LOCATION paris"]],
    ["sarah's mom works at microsoft in new york", ["PERSON sarah", "ORG microsoft", "LOCATION new york"]],
    ["lets go to london next week with tom", ["LOCATION london", "PERSON tom"]],
    ["Hey Ben, did you call Mum?", ["PERSON Ben"]],
    ["Happy birthday Anna!! 🎉", ["PERSON Anna"]],
    ["Mum and Dad are in Italy", ["LOCATION Italy"]],
  ])("of “%s” are found with and without capitals", (text, names) => {
    expect(found(text)).toEqual(names);
  });

  test.each([
    "I may come, will you?",
    "the sun will mark the rose, i hope",
    "Hope you can make it. May the best win",
    "The Sun is out, mark my words",
    "grace and joy",
    "I hope so, may be we will march on",
    "LOL OMG I AM SO HAPPY",
    "Can't wait for Christmas",
    "chase me, drew a picture, art class, pat on the back",
    "Thanks, see you later!",
  ])("are none in “%s”", (text) => {
    expect(found(text)).toEqual([]);
  });
});

test("what holds no word like a name is not tagged at all", () => {
  const may = (text: string) => mayHoldNames(text, tokenize(text), model.table);
  expect(["ok", "I hope so, may be we will", "what time is it?", "Thanks! 👍"].map(may)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(["tom is here", "see Zyxwin there", "in paris"].map(may)).toEqual([true, true, true]);
});

test("words are cut as published sets cut them, and each slices its own text", () => {
  expect(words("Anna's new e-mail, @ben!! don't")).toEqual([
    "Anna",
    "'s",
    "new",
    "e-mail",
    ",",
    "@ben",
    "!!",
    "do",
    "n't",
  ]);
  expect(words("He's from the U.S. (AT&T)")).toEqual(["He", "'s", "from", "the", "U.S.", "(", "AT&T", ")"]);
  const text = "«Ça va, @josé.» — 1.5… #été l'été";
  for (const { text: word, start, end } of splitWords(text, tokenize(text))) expect(text.slice(start, end)).toBe(word);
});

test("every name slices its own text out of English beside other scripts, emoji and broken pairs", () => {
  const piece = fc.constantFrom(
    ..."Anna Schmidt|in New York|AT&T|U.S.|#Paris|@Ben|Ana’s|O'Neill|Jean-Luc|Москва|東京|दिल्ली|القاهرة|İstanbul|e\u0301|👩🏽‍🚀|\ud83d|\u200f|\n|. |, | ".split(
      "|",
    ),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ unit: "grapheme", maxLength: 5 })), { maxLength: 16 }),
      (parts) => {
        const text = parts.join("");
        for (const { text: name, start, end } of findNames(text, tokenize(text), model)) {
          expect(text.slice(start, end)).toBe(name);
          expect(name).toMatch(/\p{L}/u);
        }
      },
    ),
    { numRuns: 300, seed: 3 },
  );
});
