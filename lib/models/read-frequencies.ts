import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { readWordFrequencies, type WordFrequencies } from "#lib/nlp/keywords/word-frequencies.ts";

/** How usual words are in everyday talk of some languages, from the lists that ship with the product. A few milliseconds. */
export function readFrequencies(languages: readonly string[]): WordFrequencies[] {
  const bytes = readFileSync(new URL("../nlp/weights/word-frequencies.bin", import.meta.url));
  return readWordFrequencies(brotliDecompressSync(bytes).toString("utf8"), languages);
}
