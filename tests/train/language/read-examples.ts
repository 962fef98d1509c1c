import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** Where the sentences of a language stand: the names that the sets give it. */
type Sources = { tatoeba?: string; xed?: readonly string[]; afrisenti?: string; brighter?: string };

/**
 * The languages of the model: those that the general detector lacks, and those they are mistaken for. Languages with
 * a script of their own need no model.
 */
export const sourcesByLanguage: Readonly<Record<string, Sources>> = {
  af: { tatoeba: "afr", brighter: "afr" },
  am: { tatoeba: "amh", brighter: "amh", afrisenti: "amh" },
  ar: { tatoeba: "ara", xed: ["ar"], brighter: "arq", afrisenti: "ary" },
  az: { tatoeba: "aze" },
  be: { tatoeba: "bel" },
  bg: { tatoeba: "bul", xed: ["bg"] },
  br: { tatoeba: "bre" },
  ca: { tatoeba: "cat" },
  ceb: { tatoeba: "ceb" },
  cs: { tatoeba: "ces", xed: ["cs"] },
  cy: { tatoeba: "cym" },
  da: { tatoeba: "dan", xed: ["da"] },
  de: { tatoeba: "deu", xed: ["de"], brighter: "deu" },
  en: { tatoeba: "eng", xed: ["en"], brighter: "eng" },
  eo: { tatoeba: "epo" },
  es: { tatoeba: "spa", xed: ["es"], brighter: "esp" },
  et: { tatoeba: "est", xed: ["et"] },
  eu: { tatoeba: "eus", xed: ["eu"] },
  fa: { tatoeba: "pes", xed: ["fa"] },
  fi: { tatoeba: "fin", xed: ["fi"] },
  fo: { tatoeba: "fao" },
  fr: { tatoeba: "fra", xed: ["fr"] },
  fy: { tatoeba: "fry" },
  ga: { tatoeba: "gle" },
  gd: { tatoeba: "gla" },
  gl: { tatoeba: "glg", xed: ["gl"] },
  ha: { afrisenti: "hau", brighter: "hau" },
  he: { tatoeba: "heb" },
  hi: { tatoeba: "hin", brighter: "hin" },
  hr: { tatoeba: "hrv", xed: ["hr"] },
  hu: { tatoeba: "hun", xed: ["hu"] },
  id: { tatoeba: "ind", xed: ["id"] },
  ig: { afrisenti: "ibo", brighter: "ibo" },
  is: { tatoeba: "isl", xed: ["is"] },
  it: { tatoeba: "ita", xed: ["it"] },
  jv: { tatoeba: "jav" },
  kk: { tatoeba: "kaz" },
  ku: { tatoeba: "kur" },
  la: { tatoeba: "lat" },
  lt: { tatoeba: "lit" },
  lv: { tatoeba: "lvs" },
  mk: { tatoeba: "mkd", xed: ["mk"] },
  mn: { tatoeba: "mon" },
  mr: { tatoeba: "mar", brighter: "mar" },
  ms: { tatoeba: "zsm", xed: ["ms"] },
  nl: { tatoeba: "nld", xed: ["nl"] },
  no: { tatoeba: "nob", xed: ["no"] },
  oc: { tatoeba: "oci" },
  om: { afrisenti: "orm", brighter: "orm" },
  pcm: { afrisenti: "pcm", brighter: "pcm" },
  pl: { tatoeba: "pol", xed: ["pl"] },
  pt: { tatoeba: "por", xed: ["pt", "pt_br"], brighter: "ptbr" },
  ro: { tatoeba: "ron", xed: ["ro"], brighter: "ron" },
  ru: { tatoeba: "rus", xed: ["ru"], brighter: "rus" },
  rw: { afrisenti: "kin", brighter: "kin" },
  sk: { tatoeba: "slk", xed: ["sk"] },
  sl: { tatoeba: "slv", xed: ["sl"] },
  so: { brighter: "som" },
  sq: { tatoeba: "sqi" },
  sr: { tatoeba: "srp", xed: ["sr"] },
  su: { brighter: "sun" },
  sv: { tatoeba: "swe", xed: ["sv"], brighter: "swe" },
  sw: { tatoeba: "swh", afrisenti: "swa", brighter: "swa" },
  ti: { afrisenti: "tir", brighter: "tir" },
  tk: { tatoeba: "tuk" },
  tl: { tatoeba: "tgl" },
  tr: { tatoeba: "tur", xed: ["tr"] },
  ts: { afrisenti: "tso" },
  tt: { tatoeba: "tat", brighter: "tat" },
  tw: { afrisenti: "twi" },
  ug: { tatoeba: "uig" },
  uk: { tatoeba: "ukr", brighter: "ukr" },
  ur: { tatoeba: "urd" },
  uz: { tatoeba: "uzb" },
  vi: { tatoeba: "vie", xed: ["vi"] },
  xh: { tatoeba: "xho" },
  yi: { tatoeba: "yid" },
  yo: { afrisenti: "yor", brighter: "yor" },
};

const noise = /@\S+|https?:\S+|##\S+##|<\S+>|^RT\b|[\d#_]+/gu;

/** Sentences of a language for training, each once: the first half of Tatoeba, the training parts of the others. */
export function readExamples(dir: string, sources: Sources): string[] {
  const texts = new Set<string>();
  const add = (text: string | undefined): void => {
    const clean = text?.replace(noise, " ").replace(/\s+/g, " ").trim();
    if (clean) texts.add(clean);
  };
  if (sources.tatoeba) {
    const lines = readLines(join(dir, "tatoeba", `${sources.tatoeba}.txt`));
    for (const line of lines.slice(0, Math.ceil(lines.length / 2))) add(line);
  }
  for (const language of sources.xed ?? []) {
    for (const line of readLines(join(dir, "xed/subtitle-retrieval/students", `pairs-${language}.txt`))) {
      add(line.split("\t")[5]);
    }
  }
  if (sources.afrisenti) {
    for (const line of readLines(join(dir, "afrisenti", sources.afrisenti, "train.tsv")).slice(1))
      add(line.split("\t")[0]);
  }
  if (sources.brighter) {
    const path = join(dir, "brighter/track_a/train", `${sources.brighter}.csv`);
    const rows: string[][] = existsSync(path) ? parse(readFileSync(path), { relaxQuotes: true }) : [];
    for (const row of rows.slice(1)) add(row[1]);
  }
  return [...texts];
}

function readLines(path: string): string[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
}
