// Builds lib/nlp/weights/word-scores.bin, the word lists of all languages but English:
// `node tests/train/sentiment/build-word-scores.ts`. README.md beside it says what is read and under which licence.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { stopWords } from "#lib/nlp/keywords/stop-words.ts";
import { mannerOf } from "#lib/nlp/sentiment/manners/manner-of.ts";
import { tokenize } from "#lib/nlp/tokens/tokenize.ts";

const dir = process.env.PARLANCE_TRAIN_DIR;
if (!dir)
  throw new Error("Which folder? Set PARLANCE_TRAIN_DIR; tests/train/sentiment/README.md says what lies there.");

const languages = `af ar bg bn ca cs da de el es et fa fi fr he hi hr hu id it ja ko lt lv mk ms nl no pl pt ro ru sk sl
  sq sr sv sw ta te th tl tr uk ur vi zh`.split(/\s+/);
// The translator's own codes.
const translatorCodes: Record<string, string> = { he: "iw" };
const checked: Record<string, string> = {
  da: "da-32",
  fi: "fi-165",
  fr: "fr-165",
  pl: "pl-165",
  sv: "sv-165",
  tr: "tr-165",
};
const latin = /^[\p{sc=Latn}\p{N}'’-]+$/u;
const notLatin = new Set("ar bg bn el fa he hi ja ko mk ru sr ta te th uk ur zh".split(" "));

const blocks = languages.map((language) => {
  const scores = new Map<string, number>();
  for (const [written, score] of [...translated(language), ...reviewed(language)]) {
    const tokens = tokenize(written);
    const word = tokens[0]?.text;
    if (tokens.length !== 1 || word === undefined || !isUsable(word, score, language)) continue;
    scores.set(word, Math.max(-5, Math.min(5, Math.round(score))));
  }
  const lines = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5].flatMap((score) => {
    const words = [...scores].filter(([, own]) => own === score).map(([word]) => word);
    return words.length === 0 ? [] : [`${score} ${words.sort().join(" ")}`];
  });
  process.stdout.write(`${language}: ${scores.size} words\n`);
  return [language, ...lines].join("\n");
});
const bytes = new TextEncoder().encode(blocks.join("\n\n"));
writeFileSync(
  "lib/nlp/weights/word-scores.bin",
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }),
);

/** Words that negate or grade are read by rules; grammar that was translated as if it felt is none. */
function isUsable(word: string, score: number, language: string): boolean {
  const { negators, degrees, contrasts } = mannerOf(language);
  if (negators.has(word) || degrees.has(word) || contrasts.has(word)) return false;
  if (notLatin.has(language) && latin.test(word)) return false;
  return !(stopWords(language).has(word) && Math.abs(score) < 2);
}

/** AFINN-165 put into other languages by a translation service. */
function translated(language: string): [string, number][] {
  const path = `${dir}/afinn-translated/AFINN-${translatorCodes[language] ?? language}.json`;
  if (!existsSync(path)) return [];
  return Object.entries(JSON.parse(readFileSync(path, "utf8"))).map(([word, score]) => [word, Number(score)]);
}

/** The lists that AFINN's author brings for some languages. */
function reviewed(language: string): [string, number][] {
  const name = checked[language];
  if (!name) return [];
  const lines = readFileSync(`${dir}/afinn/AFINN-${name}.txt`, "utf8").trim().split("\n");
  return lines.map((line) => line.split("\t")).map(([word = "", score]) => [word, Number(score)]);
}
