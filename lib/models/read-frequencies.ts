import { readWordFrequencies, type WordFrequencies } from "#lib/nlp/keywords/word-frequencies.ts";
import { unpackWeights } from "./unpack-weights.ts";

/** How usual words are in everyday talk of some languages, from the lists that ship with the product. A few milliseconds. */
export function readFrequencies(languages: readonly string[]): WordFrequencies[] {
  return readWordFrequencies(new TextDecoder().decode(unpackWeights("word-frequencies.bin")), languages);
}
