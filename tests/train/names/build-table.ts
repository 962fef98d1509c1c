import { hashWord } from "#lib/nlp/names/hash-words.ts";
import type { WordTable } from "#lib/nlp/names/word-table.ts";
import { learnWordClasses } from "./learn-word-classes.ts";
import { lexicon, readNameLists } from "./read-name-lists.ts";
import { readRawText } from "./read-raw-text.ts";

const kinds = [
  "Verb",
  "Gerund",
  "PastTense",
  "PresentTense",
  "Infinitive",
  "Adjective",
  "Actor",
  "Noun Singular Plural Uncountable",
  "Pronoun Possessive Reflexive",
  "Preposition Conjunction",
  "Determiner QuestionWord",
  "Modal Copula Negative",
  "Adverb Comparative Superlative Expression",
  "Month WeekDay Date Duration",
  "ProperNoun",
].map((names) => new Set(names.split(" ")));
const leastSeen = 4;
const letter = /^\p{L}/u;
const opener = /[.!?…:;"“*(>-]$/u;

/** The table of words from the lists of names, plain text and compromise's word list. */
export function buildTable(dir: string, classes = 256): WordTable {
  const infos = readNameLists(dir);
  const text = readRawText(dir);
  for (const [word, casing] of usualCasings(text.prose)) infos.set(word, (infos.get(word) ?? 0) | (casing << 12));
  for (const [word, tags] of Object.entries(lexicon())) {
    const kind = kinds.findIndex((names) => [tags].flat().some((tag) => names.has(tag))) + 1;
    if (kind > 0) infos.set(word, (infos.get(word) ?? 0) | (kind << 15));
  }
  const lowered = [...text.prose, ...text.chat].map((words) => words.map((word) => word.toLowerCase()));
  for (const [word, wordClass] of learnWordClasses(lowered, { classes, least: 5, rounds: 8 })) {
    infos.set(word, (infos.get(word) ?? 0) | (wordClass << 19));
  }
  const byHash = new Map<number, number>();
  for (const [word, info] of infos) byHash.set(hashWord(word), (byHash.get(hashWord(word)) ?? 0) | info);
  const sorted = [...byHash].sort((a, b) => a[0] - b[0]);
  return { keys: Uint32Array.from(sorted, ([key]) => key), infos: Uint32Array.from(sorted, ([, info]) => info) };
}

/** 1 always small to 5 always capital, by words inside sentences. */
function usualCasings(text: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, [number, number]>();
  for (const words of text) {
    if (words.every((word) => word === word.toUpperCase())) continue;
    for (const [at, word] of words.entries()) {
      if (at === 0 || !letter.test(word) || opener.test(words[at - 1] ?? "")) continue;
      const lower = word.toLowerCase();
      const [small, capital] = counts.get(lower) ?? [0, 0];
      counts.set(lower, word === lower ? [small + 1, capital] : [small, capital + 1]);
    }
  }
  const casings = new Map<string, number>();
  for (const [word, [small, capital]] of counts) {
    const seen = small + capital;
    if (seen < leastSeen) continue;
    const share = capital / seen;
    casings.set(word, share < 0.02 ? 1 : share < 0.2 ? 2 : share < 0.6 ? 3 : share < 0.95 ? 4 : 5);
  }
  return casings;
}
