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
const longestShape = 24;
const longestEnd = 4;

/** Traits of a word as written. */
export function readWordTraits(word: string, table: WordTable): WordTraits {
  const lower = word.toLowerCase().replaceAll("’", "'");
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
  const ends: number[] = [];
  for (let length = 1; length <= longestEnd; length++) ends.push(hashWord(lower, 0, length));
  for (let length = 1; length <= longestEnd; length++) ends.push(hashWord(lower, Math.max(0, lower.length - length)));
  return ends;
}

function casingOf(word: string, lower: string): number {
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
    const kind = kindOfChar(word.charAt(at));
    if (kind !== last) shape += kind;
    last = kind;
  }
  return hashWord(shape);
}

function kindOfChar(char: string): string {
  if (char >= "a" && char <= "z") return "x";
  if (char >= "A" && char <= "Z") return "X";
  if (char >= "0" && char <= "9") return "0";
  const small = char.toLowerCase();
  if (char !== small) return "X";
  return small !== char.toUpperCase() ? "x" : char;
}
