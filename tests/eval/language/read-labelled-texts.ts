import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type TextsByLanguage = ReadonlyMap<string, readonly string[]>;

/** ISO 639-3 names of Tatoeba whose language we call otherwise. */
const shortCodes: Record<string, string> = {
  afr: "af",
  amh: "am",
  ara: "ar",
  aze: "az",
  bel: "be",
  ben: "bn",
  bos: "bs",
  bre: "br",
  bul: "bg",
  cat: "ca",
  ces: "cs",
  cmn: "zh",
  cym: "cy",
  dan: "da",
  deu: "de",
  ell: "el",
  eng: "en",
  epo: "eo",
  est: "et",
  eus: "eu",
  fao: "fo",
  fin: "fi",
  fra: "fr",
  fry: "fy",
  gla: "gd",
  gle: "ga",
  glg: "gl",
  heb: "he",
  hin: "hi",
  hrv: "hr",
  hun: "hu",
  hye: "hy",
  ind: "id",
  isl: "is",
  ita: "it",
  jav: "jv",
  jpn: "ja",
  kat: "ka",
  kaz: "kk",
  khm: "km",
  kor: "ko",
  kur: "ku",
  lat: "la",
  lit: "lt",
  lvs: "lv",
  mal: "ml",
  mar: "mr",
  mkd: "mk",
  mon: "mn",
  nld: "nl",
  nob: "no",
  oci: "oc",
  pes: "fa",
  pol: "pl",
  por: "pt",
  ron: "ro",
  rus: "ru",
  slk: "sk",
  slv: "sl",
  spa: "es",
  sqi: "sq",
  srp: "sr",
  swe: "sv",
  swh: "sw",
  tam: "ta",
  tat: "tt",
  tel: "te",
  tgl: "tl",
  tha: "th",
  tuk: "tk",
  tur: "tr",
  uig: "ug",
  ukr: "uk",
  urd: "ur",
  uzb: "uz",
  vie: "vi",
  xho: "xh",
  yid: "yi",
  zsm: "ms",
}; // biome-format-ignore

const mostChars = 30;

/** Lines `language<tab>text` of one file, each cut to at most 30 characters at a blank. */
export function readTabbedTexts(path: string): TextsByLanguage | null {
  if (!existsSync(path)) return null;
  const texts = new Map<string, string[]>();
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [language, text] = line.split("\t");
    if (language && text?.trim()) texts.set(language, [...(texts.get(language) ?? []), cut(text.trim())]);
  }
  return texts;
}

/**
 * Sentences of at most 30 characters from the second half of each file of Tatoeba; the first is for training.
 */
export function readTatoeba(dir: string): TextsByLanguage | null {
  if (!existsSync(dir)) return null;
  const texts = new Map<string, string[]>();
  for (const file of readdirSync(dir).toSorted()) {
    const language = shortCodes[file.replace(".txt", "")];
    if (language)
      texts.set(
        language,
        secondHalf(join(dir, file)).filter((text) => [...text].length <= mostChars),
      );
  }
  return texts;
}

/** One file of lingua's test data for each language. */
export function readLingua(dir: string, file: "single-words" | "word-pairs"): TextsByLanguage | null {
  if (!existsSync(dir)) return null;
  const texts = new Map<string, string[]>();
  for (const language of readdirSync(dir).toSorted()) {
    const lines = readFileSync(join(dir, language, `${file}.txt`), "utf8").split("\n");
    texts.set(
      language === "nb" ? "no" : language,
      lines.filter((line) => line.trim() !== ""),
    );
  }
  return texts;
}

function secondHalf(path: string): string[] {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  return lines.slice(Math.ceil(lines.length / 2));
}

function cut(text: string): string {
  const short = [...text].slice(0, mostChars + 1).join("");
  return short === text ? text : short.slice(0, Math.max(short.lastIndexOf(" "), 1));
}
