// What is known of a word or phrase beforehand: the lists it stands on, its usual case, its kind and its class.
// Example: of "paris" the table knows that it is a large town and that it is nearly always written with a capital.
import { placeOfHash } from "../linear/place-of-hash.ts";
import { hashWord } from "./hash-words.ts";

/** Keys are hashes of lower-case words or phrases (`hashWord`, `appendWord`) in order; infos as `wordInfo` packs them. */
export type WordTable = { keys: Uint32Array; infos: Uint32Array };

/** Lists a word or phrase can stand on: bit `at` of the lists. */
export const nameLists = [
  "firstName",
  "usualFirstName",
  "lastName",
  "usualLastName",
  "town",
  "city",
  "country",
  "organisation",
  "team",
  "person",
  "people",
  "title",
] as const;

/** How a word is written inside sentences, by the share of capitals: never seen, always small ... always capital. */
export const casingClasses = 6;

/** Parts of an info: 12 bits of lists, 3 of casing, 4 of kind, 8 of class. */
export const infoParts = {
  lists: (info: number) => info & 0xfff,
  casing: (info: number) => (info >>> 12) & 7,
  kind: (info: number) => (info >>> 15) & 15,
  wordClass: (info: number) => (info >>> 19) & 0x3ff,
};

/** What the table knows of a hash; 0 for nothing. */
export function lookUp({ keys, infos }: WordTable, hash: number): number {
  const place = placeOfHash(keys, hash);
  return place < 0 ? 0 : (infos[place] as number);
}

/** What the table knows of a lower-case word. */
export function lookUpWord(table: WordTable, word: string): number {
  return lookUp(table, hashWord(word));
}
