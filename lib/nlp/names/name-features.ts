// What the tagger sees of a word: itself, its parts, its neighbours, how it is written, and what the table knows.
// Example: of "Paris" in "in Paris ." it sees among others "paris", "in" before it, a capital, and the list of towns.
import { mixFeature } from "./hash-words.ts";
import { findListedPhrases, type ListedPhrases } from "./listed-phrases.ts";
import type { WordTable } from "./word-table.ts";
import { readWordTraits, type WordTraits } from "./word-traits.ts";

const listBits = 12;
const mostFeatures = 160;
const outside: WordTraits = {
  lower: "",
  hash: 0x51ed270b,
  casing: 6,
  shape: 1,
  lists: 0,
  usualCasing: 7,
  kind: 15,
  wordClass: 0x3ff,
  ends: [],
};

/**
 * Visits each word with the buckets of its features, 0 to 2^bits - 1: the first `count` of the array, which is used anew
 * for the next word; what is to be kept is copied.
 */
export function readNameFeatures(
  words: readonly string[],
  table: WordTable,
  bits: number,
  visit: (buckets: Uint32Array, count: number, at: number) => void,
): void {
  const traits = words.map((word) => readWordTraits(word, table));
  const phrases = findListedPhrases(traits, table);
  const style = styleOf(traits);
  // Where nobody writes capitals a small letter says nothing.
  if (style === 0) for (const word of traits) if (word.casing === 0) word.casing = 7;
  const features = new Features(32 - bits);
  for (let at = 0; at < traits.length; at++) {
    features.begin();
    addWords(features, traits, style, at);
    addKnowledge(features, traits, phrases, at);
    visit(features.buckets, features.count, at);
  }
}

/** Each feature has a kind: its place in the order in which they are added. */
class Features {
  readonly buckets = new Uint32Array(mostFeatures);
  count = 0;
  readonly #shift: number;
  #kind = 0;

  constructor(shift: number) {
    this.#shift = shift;
  }

  begin(): void {
    this.#kind = 0;
    this.count = 0;
  }

  add(first: number, second = 0): void {
    this.buckets[this.count++] = mixFeature(this.#kind++, first, second) >>> this.#shift;
  }

  /** A feature for each list that stands in the bits. */
  addLists(lists: number, second: number): void {
    if (lists > 0) {
      for (let list = 0; list < listBits; list++) {
        if (lists & (1 << list)) {
          this.buckets[this.count++] = mixFeature(this.#kind + list, list, second) >>> this.#shift;
        }
      }
    }
    this.#kind += listBits;
  }
}

function addWords(features: Features, traits: readonly WordTraits[], style: number, at: number): void {
  const word = traits[at] ?? outside;
  const before = traits[at - 1] ?? outside;
  const after = traits[at + 1] ?? outside;
  const before2 = traits[at - 2] ?? outside;
  const after2 = traits[at + 2] ?? outside;
  const { hash, casing, ends } = word;
  const known = word.usualCasing * 8 + casing;
  const isFirst = at === 0 ? 1 : 0;
  features.add(0);
  features.add(hash);
  features.add(hash, casing + 1);
  features.add(before.hash);
  features.add(after.hash);
  features.add(before2.hash);
  features.add(after2.hash);
  features.add(before.hash, hash);
  features.add(hash, after.hash);
  features.add(before.hash, casing);
  features.add(after.hash, casing);
  features.add(before2.hash, before.hash);
  features.add(after.hash, after2.hash);
  features.add(word.shape);
  features.add(before.shape, word.shape);
  features.add(word.shape, after.shape);
  features.add(casing, before.casing * 8 + after.casing);
  features.add(casing, ((before2.casing * 8 + before.casing) * 8 + after.casing) * 8 + after2.casing);
  features.add(known, style);
  features.add(known, before.usualCasing * 8 + before.casing);
  features.add(known, after.usualCasing * 8 + after.casing);
  features.add(known, isFirst);
  features.add(casing, style * 2 + isFirst);
  for (const end of ends) features.add(end);
  features.add(ends[6] ?? 0, casing);
  features.add(ends[5] ?? 0, known);
}

function addKnowledge(features: Features, traits: readonly WordTraits[], phrases: ListedPhrases, at: number): void {
  const word = traits[at] ?? outside;
  const before = traits[at - 1] ?? outside;
  const after = traits[at + 1] ?? outside;
  const { casing, wordClass, kind, lists } = word;
  const known = word.usualCasing * 8 + casing;
  features.add(wordClass);
  features.add(wordClass, casing + 1);
  features.add(before.wordClass, casing);
  features.add(after.wordClass, casing);
  features.add(traits[at - 2]?.wordClass ?? outside.wordClass, casing);
  features.add(traits[at + 2]?.wordClass ?? outside.wordClass, casing);
  features.add(before.wordClass, after.wordClass);
  features.add(before.wordClass, wordClass);
  features.add(wordClass, after.wordClass);
  features.add(kind, casing);
  features.add(before.kind, casing);
  features.add(after.kind, casing);
  features.add(kind, before.kind * 16 + after.kind);
  features.add(before.kind * 16 + after.kind, known);
  features.add(lists, casing);
  features.add(lists, before.lists + 1);
  features.add(lists, after.lists + 1);
  features.add(lists, known);
  features.add(lists, before.hash);
  features.addLists(lists, known);
  features.addLists(before.lists, casing);
  features.addLists(after.lists, casing);
  features.addLists(phrases.begins[at] ?? 0, casing);
  features.addLists(phrases.insides[at] ?? 0, casing);
}

/** How a text is written: 0 without any capital, 1 as usual, 2 nearly every word with a capital, 3 in capitals. */
function styleOf(traits: readonly WordTraits[]): number {
  let words = 0;
  let capitals = 0;
  let shouted = 0;
  for (const { casing } of traits) {
    if (casing === 5) continue;
    words++;
    if (casing > 0) capitals++;
    if (casing === 2) shouted++;
  }
  if (capitals === 0) return 0;
  if (shouted > words * 0.7) return 3;
  return capitals > words * 0.7 ? 2 : 1;
}
