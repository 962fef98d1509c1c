import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readModels } from "#lib/models/read-models.ts";
import { createAnalyser } from "./create-analyser.ts";
import { noPrior } from "./language/language-prior.ts";

const localAt = "2024-05-11T10:00:00";
const analyser = createAnalyser(
  { prior: noPrior, knownNames: ["Ana Lima", "山田太郎", "лена", "أحمد"], countries: ["DE", "IN"] },
  readModels(),
);
const analyse = (text: string) => analyser({ text, localAt });
const found = (text: string) => analyse(text).entities.map(({ type, text: span, value }) => [type, span, value]);

// Pieces that finders look for, between text of several scripts, joiners, halves of pairs and line breaks.
const pieces = fc.constantFrom(
  ..."Ana Lima|Ana's|Anna Schmidt|in New York|Google|tomorrow|12.5.2024|+49 170 1234567|0170 1234567|€12,50|30 euros|a.b@c.org|https://a.example/x?q=1|zeit.de/wissen|ok.so|👩🏽‍🚀|🇨🇭|1️⃣|明日東京に行く|山田太郎|مرحبا أحمد|غدا|नमस्ते दोस्त|สวัสดีครับ|Привет, Лена|ÄÖÜ ß İstanbul|e\u0301|\u200f|\u200d|\ud83d|\n|. |, |? |(|)|'|’| ".split(
    "|",
  ),
);
// Words of fifteen scripts: letters with and without capitals, marks, and scripts without spaces.
const words = fc
  .constantFrom(
    ..."abcÉßİñ|αβΣςΏ|абвЙё|աբգՄև|אבגדה|ابتثج|कखगि्|কখগি|கஙசி|กขคำ่|ა ბგდ|한글말|漢字東京|かなカナー|አበገደ".split("|"),
  )
  .chain((letters) => fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 8 }));
const mixed = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: pieces },
    { weight: 2, arbitrary: words },
    fc.string({ unit: "grapheme", maxLength: 6 }),
  ),
  { maxLength: 14 },
);

test("every entity slices its own text out of a message in any of fifteen scripts, and none overlap", () => {
  fc.assert(
    fc.property(mixed, (parts) => {
      const text = parts.join("");
      let end = 0;
      for (const entity of analyse(text).entities) {
        expect(text.slice(entity.start, entity.end)).toBe(entity.text);
        expect(entity.start).toBeGreaterThanOrEqual(end);
        expect(entity.end).toBeGreaterThan(entity.start);
        end = entity.end;
      }
    }),
    { numRuns: 400, seed: 7 },
  );
});

test("scores stay in their ranges, and what is not scored is null", () => {
  fc.assert(
    fc.property(mixed, (parts) => {
      const { language, languageConfidence, polarity, subjectivity, emotions } = analyse(parts.join(" "));
      expect(language === null).toBe(languageConfidence === null);
      if (languageConfidence !== null) expect(languageConfidence).toBeGreaterThan(0);
      if (languageConfidence !== null) expect(languageConfidence).toBeLessThanOrEqual(1);
      if (polarity !== null) expect(Math.abs(polarity)).toBeLessThanOrEqual(1);
      expect(subjectivity === null).toBe(polarity === null);
      const felt = Object.values(emotions);
      expect([0, 7]).toContain(felt.length);
      expect(felt.every((score) => score >= 0 && score <= 1)).toBe(true);
      if (subjectivity !== null) expect(Math.abs(subjectivity - 0.5)).toBeLessThan(0.5);
    }),
    { numRuns: 200, seed: 11 },
  );
});

test("a feeling is more subjective than a time of departure, and a language without words and model is not scored", () => {
  const [feeling, departure] = ["I really hope she likes it!", "The train to Paris leaves at 8:15 tomorrow"].map(
    (text) => analyse(text).subjectivity ?? Number.NaN,
  );
  expect(departure).toBeLessThan(feeling ?? Number.NaN);
  const unscored = { polarity: null, subjectivity: null, emotions: {} };
  expect(analyse("Ես շատ ուրախ եմ, որ դու եկար")).toMatchObject({ language: "hy", ...unscored });
});

describe("entities", () => {
  test("people, places and organisations in English", () => {
    expect(found("We met Anna Schmidt in Paris at Google")).toEqual([
      ["PERSON", "Anna Schmidt", "Anna Schmidt"],
      ["LOCATION", "Paris", "Paris"],
      ["ORG", "Google", "Google"],
    ]);
  });
  test("participants are known in any language, also by their first name", () => {
    expect(found("frag doch mal Ana Lima oder Ana")).toEqual([
      ["PERSON", "Ana Lima", "Ana Lima"],
      ["PERSON", "Ana", "Ana"],
    ]);
    expect(found("山田太郎さんは来ますか")).toEqual([["PERSON", "山田太郎", "山田太郎"]]);
  });
  test("numbers in international form anywhere, in national form of a country of the conversation", () => {
    expect(found("call +49 170 1234567 or 0170 1234567 or 5551234")).toEqual([
      ["PHONE", "+49 170 1234567", "+491701234567"],
      ["PHONE", "0170 1234567", "+491701234567"],
    ]);
  });
  test.each(["1.234.567 people", "20240512", "order 12345678", "3/4/2024 10:30"])("%s is no phone number", (text) => {
    expect(analyse(text).entities.filter((entity) => entity.type === "PHONE")).toEqual([]);
  });
  test("links with and without a scheme, mail addresses in lower case, no sentence that lacks a space", () => {
    expect(found("see zeit.de/wissen and HTTPS://A.example/x?q=1, or mail Jo.Doe@Work.org. I said ok.so what")).toEqual(
      [
        ["URL", "zeit.de/wissen", "http://zeit.de/wissen"],
        ["URL", "HTTPS://A.example/x?q=1", "HTTPS://A.example/x?q=1"],
        ["EMAIL", "Jo.Doe@Work.org", "jo.doe@work.org"],
      ],
    );
  });
  test("an address ends where a script without spaces goes on, but not inside a path", () => {
    expect(found("a@b.orgに書いてください").slice(0, 1)).toEqual([["EMAIL", "a@b.org", "a@b.org"]]);
    expect(found("https://b.org/wiki/東京").slice(0, 1)).toEqual([
      ["URL", "https://b.org/wiki/東京", "https://b.org/wiki/東京"],
    ]);
  });
  test("days are resolved against the wall clock of the message", () => {
    expect(found("see you tomorrow at 8pm")).toEqual([["DATE", "tomorrow at 8pm", "2024-05-12T20:00"]]);
    expect(found("wir sehen uns übermorgen wieder")).toEqual([["DATE", "übermorgen", "2024-05-13"]]);
    expect(found("mañana nos vemos en casa")).toEqual([["DATE", "mañana", "2024-05-12"]]);
    expect(found("the sun may come out now")).toEqual([]);
  });
  test("amounts beside a currency", () => {
    expect(found("that was €12,50 and not 30 euros")).toEqual([
      ["MONEY", "€12,50", "€12,50"],
      ["MONEY", "30 euros", "30 euros"],
    ]);
  });
});

test("words of a link are neither tokens nor language nor a question", () => {
  const analysis = analyse("https://where.example/is?the=party");
  expect(analysis).toMatchObject({ language: null, tokens: [], isQuestion: false });
});

test("200,000 distinct words and a megabyte of digits are analysed to the end", () => {
  const words = Array.from({ length: 200_000 }, (_, at) => `w${at}`).join(" ");
  expect(analyse(words).tokens).toHaveLength(200_000);
  expect(analyse("1".repeat(1_000_000)).entities).toEqual([]);
});
