import { expect, test } from "vitest";
import { readModels } from "#lib/models/read-models.ts";
import { detectLanguage } from "./detect-language.ts";
import { noPrior } from "./language-prior.ts";
import { learnPrior } from "./learn-prior.ts";

const models = readModels().language;
const german = ["ich komme gleich", "ok super", "haha", "wo bist du", "bis morgen dann", "ja gerne", "passt", "nein"];

test.each([
  ["where are you right now", "en"],
  ["wo bist du denn gerade", "de"],
  ["¿dónde estás ahora mismo?", "es"],
  ["kamu lagi di mana sih", "id"],
  ["कहाँ हो आप अभी", "hi"],
  ["明日東京に行きます", "ja"],
  ["اين انت الان يا صديقي", "ar"],
])("%s is %s", (text, language) => expect(detectLanguage(text, noPrior, models).language).toBe(language));

test("a short message inherits the language of its conversation", () => {
  const prior = learnPrior(german, models);
  expect(prior.shares.de).toBeGreaterThan(0.9);
  for (const text of ["ok super", "haha", "hm", "passt"])
    expect(detectLanguage(text, prior, models).language).toBe("de");
});

test("a message in another language keeps its own", () => {
  const prior = learnPrior(german, models);
  expect(detectLanguage("I will be there in ten minutes, see you", prior, models).language).toBe("en");
});

test("both languages of a mixed conversation are learnt", () => {
  const prior = learnPrior(
    [...german, "what are you doing today", "see you later at the station", "that is so nice"],
    models,
  );
  expect(prior.shares.en).toBeGreaterThan(0.2);
});

test("a text without letters has no language", () => {
  expect(detectLanguage("😂 123 !!", noPrior, models)).toEqual({ language: null, confidence: null });
});

test.each([
  ["ek weet nie wat om te doen nie", "af"],
  ["не знам што да правам денес", "mk"],
  ["nid wyf yn gwybod beth i'w wneud", "cy"],
  ["ban san abin da zan yi ba", "ha"],
  ["sijui nifanye nini leo jioni", "sw"],
  ["Γιάννης, ok?", "el"],
  ["ok 明日です", "ja"],
])("%s is %s, which the general detector lacks or a script tells", (text, language) =>
  expect(detectLanguage(text, noPrior, models).language).toBe(language),
);

const near = ["ada di rumah", "saya mau makan", "besok pagi ya", "dia sudah pulang", "apa kabar", "terima kasih"];

test("where two languages are near, the country of the phone numbers counts", () => {
  const at = (countries: string[]) => learnPrior(near, models, { countries }).shares;
  expect(at(["ID"]).id ?? 0).toBeGreaterThan(at(["MY"]).id ?? 0);
  expect(at(["MY"]).ms ?? 0).toBeGreaterThan(at(["ID"]).ms ?? 0);
});

test("a short message has the language of who wrote it", () => {
  const english = [
    "where are you",
    "see you later then",
    "what do you want to eat",
    "that was so nice",
    "I am at home",
  ];
  const texts = [...german, ...english];
  const speakers = [...german.map(() => "Jonas"), ...english.map(() => "Kim")];
  const prior = learnPrior(texts, models, { speakers });
  const says = (speaker: string) => detectLanguage("was", prior, models, speaker).language;
  expect([says("Jonas"), says("Kim")]).toEqual(["de", "en"]);
});
