import { readNameFeatures } from "#lib/nlp/names/name-features.ts";
import type { WordTable } from "#lib/nlp/names/word-table.ts";

/** The buckets of each word's features. */
export function featuresOf(words: readonly string[], table: WordTable, bits: number): Uint32Array[] {
  const rows: Uint32Array[] = [];
  readNameFeatures(words, table, bits, (buckets, count) => rows.push(buckets.slice(0, count)));
  return rows;
}
