// Counts the words of each language in sets of short, everyday texts and writes lib/nlp/weights/word-frequencies.bin.
// PARLANCE_TRAIN_DIR holds xed/{AnnotatedData,Projections}, goemotions/train.tsv, afrisenti-sentiment/<iso3>/train.tsv and
// brighter-emotions/train/<iso3>.csv. Run: node tests/train/word-frequencies/train-word-frequencies.ts
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { wordLine } from "#lib/nlp/keywords/word-line.ts";
import { packFrequencies } from "./pack-frequencies.ts";

/** Names of languages in the files of the sets, where they are not the ISO code. */
const isoOf: Record<string, string> = {
  br: "pt",
  cn: "zh",
  tw: "zh",
  ptbr: "pt",
  ptmz: "pt",
  por: "pt",
  chn: "zh",
  eng: "en",
  deu: "de",
  esp: "es",
  rus: "ru",
  ron: "ro",
  swe: "sv",
  ukr: "uk",
  hin: "hi",
  mar: "mr",
  ind: "id",
  jav: "jv",
  sun: "su",
  tat: "tt",
  afr: "af",
  amh: "am",
  arq: "ar",
  ary: "ar",
  hau: "ha",
  ibo: "ig",
  kin: "rw",
  orm: "om",
  swa: "sw",
  som: "so",
  tir: "ti",
  tso: "ts",
  twi: "ak",
  yor: "yo",
  xho: "xh",
  zul: "zu",
};

const dir = process.env.PARLANCE_TRAIN_DIR;
if (!dir) throw new Error("Which folder? Set PARLANCE_TRAIN_DIR.");
const counts = new Map<string, Map<string, number>>();

for (const folder of ["xed/Projections", "xed/AnnotatedData"]) {
  for (const file of filesOf(folder)) {
    const language = file.replace(/^neu_/, "").slice(0, 2);
    // Projections are text, labels; the neutral lines label, text.
    for (const line of linesOf(folder, file)) add(language, line.split("\t")[file.startsWith("neu_") ? 1 : 0]);
  }
}
for (const line of linesOf("goemotions", "train.tsv")) add("en", line.split("\t")[0]);
for (const folder of filesOf("afrisenti-sentiment").filter((name) => !name.includes("."))) {
  for (const line of linesOf(`afrisenti-sentiment/${folder}`, "train.tsv").slice(1)) add(folder, line.split("\t")[0]);
}
for (const file of filesOf("brighter-emotions/train").filter((name) => !name.includes("test"))) {
  for (const line of linesOf("brighter-emotions/train", file)) {
    const text = /^[a-z]+_train[^,]*,(?:"((?:[^"]|"")*)"|([^,]*)),/.exec(line);
    add(file.replace(".csv", ""), text?.[1] ?? text?.[2]);
  }
}

const packed = packFrequencies(counts);
const bytes = brotliCompressSync(packed);
writeFileSync(new URL("../../../lib/nlp/weights/word-frequencies.bin", import.meta.url), bytes);
process.stdout.write(`${counts.size} languages, ${packed.length} bytes, ${bytes.length} packed\n`);

function add(name: string, text: string | undefined): void {
  const language = isoOf[name] ?? name;
  const words = counts.get(language) ?? new Map<string, number>();
  counts.set(language, words);
  for (const word of wordLine((text ?? "").replaceAll("@user", " "))) {
    if (/^\p{L}/u.test(word)) words.set(word, (words.get(word) ?? 0) + 1);
  }
}

function filesOf(folder: string): string[] {
  const path = join(dir as string, folder);
  return existsSync(path) ? readdirSync(path).sort() : [];
}

function linesOf(folder: string, file: string): string[] {
  const path = join(dir as string, folder, file);
  return existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
}
