import { LRUCache } from "lru-cache";
import { readWordFrequencies, type WordFrequencies } from "#lib/nlp/keywords/word-frequencies.ts";
import { unpackWeights } from "./unpack-weights.ts";

/** Conversations of one workspace speak the same few languages; after that long unasked the memory goes back. */
const kept = new LRUCache<string, WordFrequencies[]>({ max: 3, ttl: 5 * 60_000, ttlAutopurge: true });

/** How usual words are in everyday talk of some languages, from the lists that ship with the product. Some 30 ms at first. */
export function readFrequencies(languages: readonly string[]): WordFrequencies[] {
  const key = languages.join();
  const known = kept.get(key);
  if (known) return known;
  const read = readWordFrequencies(new TextDecoder().decode(unpackWeights("word-frequencies.bin")), languages);
  kept.set(key, read);
  return read;
}
