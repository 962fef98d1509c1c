import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { readWordFrequencies, type WordFrequencies } from "#lib/nlp/keywords/word-frequencies.ts";

/** How usual words are in everyday talk of some languages, from the lists that ship with the product. A few milliseconds. */
export function readFrequencies(languages: readonly string[]): WordFrequencies[] {
  const bytes = readFileSync(join(process.cwd(), "lib/nlp/weights/word-frequencies.bin"));
  return readWordFrequencies(brotliDecompressSync(bytes).toString("utf8"), languages);
}
