import { describe, expect, test } from "vitest";
import { readModels } from "#lib/models/read-models.ts";
import { tokenize } from "../tokens/tokenize.ts";
import { scoreFeeling } from "./score-feeling.ts";

const models = readModels();
const byWords = { words: models.words ?? new Map() };
const polarity = (text: string, language: string, by: typeof models = models) =>
  scoreFeeling(text, language, by, tokenize(text), []).polarity ?? Number.NaN;

// Good, bad, the good one turned, the good one strengthened.
const samples: Record<string, [string, string, string, string]> = {
  en: ["the food was good", "the food was terrible", "the food was not good", "the food was very good"],
  de: ["das Essen war gut", "das Essen war schrecklich", "das Essen war nicht gut", "das Essen war sehr gut"],
  fr: ["le repas était bon", "le repas était horrible", "le repas n'était pas bon", "le repas était très bon"],
  es: ["la comida era buena", "la comida era horrible", "la comida no era buena", "la comida era muy buena"],
  it: ["il film era bello", "il film era terribile", "il film non era bello", "il film era molto bello"],
  pt: ["o jantar foi bom", "o jantar foi terrível", "o jantar não foi bom", "o jantar foi muito bom"],
  nl: ["het eten was goed", "het eten was slecht", "het eten was niet goed", "het eten was heel goed"],
  pl: ["film był dobry", "film był straszny", "film nie był dobry", "film był bardzo dobry"],
  sv: ["maten var bra", "maten var hemsk", "maten var inte bra", "maten var väldigt bra"],
  da: ["maden var god", "maden var forfærdelig", "maden var ikke god", "maden var meget god"],
  fi: ["ruoka on hyvä", "ruoka on kauhea", "ruoka ei ole hyvä", "ruoka on todella hyvä"],
  ru: ["фильм хороший", "фильм ужасный", "фильм не хороший", "фильм очень хороший"],
  tr: ["yemek iyi", "yemek korkunç", "yemek iyi değil", "yemek çok iyi"],
  id: ["makanannya baik", "makanannya mengerikan", "makanannya tidak baik", "makanannya sangat baik"],
  hi: ["खाना अच्छा था", "खाना बुरा था", "खाना अच्छा नहीं था", "खाना बहुत अच्छा था"],
  ar: ["الطعام جيد", "الطعام رهيب", "الطعام ليس جيد", "الطعام كان جدا جيد"],
};

describe.each(Object.entries(samples))("%s", (language, [good, bad, turned, stronger]) => {
  test("a good word is above a bad one, with the words alone and with the model", () => {
    expect(polarity(good, language, byWords)).toBeGreaterThan(0);
    expect(polarity(bad, language, byWords)).toBeLessThan(0);
    expect(polarity(good, language)).toBeGreaterThan(polarity(bad, language));
  });
  test("a negator turns, a degree word strengthens", () => {
    expect(polarity(turned, language, byWords)).toBeLessThan(0);
    expect(polarity(turned, language)).toBeLessThan(polarity(good, language));
    expect(polarity(stronger, language, byWords)).toBeGreaterThan(polarity(good, language, byWords));
  });
  test("an emoji counts", () =>
    expect(polarity(`${good} 😡`, language)).toBeLessThan(polarity(`${good} 😍`, language)));
});

test("a negator behind its word turns it where the language speaks so", () => {
  expect(polarity("ich liebe ihn nicht", "de", byWords)).toBeLessThan(0);
  expect(polarity("it is good, not great", "en", byWords)).toBeGreaterThan(polarity("it is not great", "en", byWords));
});

test("what came before makes no difference to a text", () => {
  const texts = Object.entries(samples).flatMap(([language, all]) => all.map((text) => [text, language] as const));
  const forwards = texts.map(([text, language]) => scoreFeeling(text, language, models, tokenize(text), []));
  const backwards = texts
    .toReversed()
    .map(([text, language]) => scoreFeeling(text, language, models, tokenize(text), []));
  expect(backwards.toReversed()).toEqual(forwards);
});
