// The traits of a word that features are made of, read once a word.
// Example: "McDonald's" has capitals inside, "USA" is all capitals, "2nd" begins with a digit.
import { hashWord } from "./hash-words.ts";
import { infoParts, lookUp, type WordTable } from "./word-table.ts";

export type WordTraits = {
  lower: string;
  hash: number;
  /** 0 small, 1 first letter capital, 2 all capitals, 3 one capital letter, 4 capitals inside, 5 no letters. */
  casing: number;
  /** Hash of the shape, repeated letters written once. */
  shape: number;
  lists: number;
  usualCasing: number;
  kind: number;
  wordClass: number;
  /** Hashes of the first one to four units and of the last one to four, in this order. */
  ends: readonly number[];
};

const letter = /\p{L}/u;
const smallLetters = /^[a-z]+$/;
const longestShape = 24;
const longestEnd = 4;

/** Traits of a word as written. */
export function readWordTraits(word: string, table: WordTable): WordTraits {
  const small = word.toLowerCase();
  const lower = small.includes("’") ? small.replaceAll("’", "'") : small;
  const hash = hashWord(lower);
  const info = lookUp(table, hash);
  return {
    lower,
    hash,
    casing: casingOf(word, lower),
    shape: shapeOf(word),
    lists: infoParts.lists(info),
    usualCasing: infoParts.casing(info),
    kind: infoParts.kind(info),
    wordClass: infoParts.wordClass(info),
    ends: endsOf(lower),
  };
}

function endsOf(lower: string): number[] {
  const ends = new Array<number>(2 * longestEnd);
  for (let length = 1; length <= longestEnd; length++) {
    ends[length - 1] = hashWord(lower, 0, length);
    ends[longestEnd + length - 1] = hashWord(lower, Math.max(0, lower.length - length));
  }
  return ends;
}

function casingOf(word: string, lower: string): number {
  if (smallLetters.test(word)) return 0;
  if (!letter.test(word)) return 5;
  if (word === lower) return 0;
  if (word === word.toUpperCase()) return word.length === 1 ? 3 : 2;
  const first = word[0] ?? "";
  if (first !== first.toLowerCase() && word.slice(1) === lower.slice(1)) return 1;
  return 4;
}

function shapeOf(word: string): number {
  let shape = "";
  let last = "";
  for (let at = 0; at < word.length && at < longestShape; at++) {
    const kind = kindOfChar(word, at);
    if (kind !== last) shape += kind;
    last = kind;
  }
  return hashWord(shape);
}

function kindOfChar(word: string, at: number): string {
  const code = word.charCodeAt(at);
  if (code >= 0x61 && code <= 0x7a) return "x";
  if (code >= 0x41 && code <= 0x5a) return "X";
  if (code >= 0x30 && code <= 0x39) return "0";
  const char = word.charAt(at);
  const small = char.toLowerCase();
  if (char !== small) return "X";
  return small !== char.toUpperCase() ? "x" : char;
}
