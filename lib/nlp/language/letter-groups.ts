// A text is known by its words and by the groups of one to four letters in them, a blank marking the edges.
// Example: "ja da" has the words ja and da and groups such as " j", "ja", "a ", " ja ".
import { mixHash } from "../linear/hash-feature.ts";

const longest = 4;
// FNV-1a, as `hashFeature` does.
const firstHash = 0x811c9dc5;
const prime = 0x01000193;
// What follows adds time and no certainty.
const maxChars = 64;
const word = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Buckets of the letter groups of a text, 0 to 2^bits - 1; only the first 64 UTF-16 units are read. */
export function letterGroups(text: string, bits: number): number[] {
  const buckets: number[] = [];
  const shift = 32 - bits;
  for (const [written] of text.slice(0, maxChars).toLowerCase().matchAll(word)) {
    const padded = ` ${written} `;
    let whole = firstHash;
    for (let start = 0; start < padded.length; start++) {
      whole = Math.imul(whole ^ padded.charCodeAt(start), prime);
      let hash = firstHash;
      const end = Math.min(start + longest, padded.length);
      for (let at = start; at < end; at++) {
        hash = Math.imul(hash ^ padded.charCodeAt(at), prime);
        // A blank alone says nothing.
        if (at > start || (start > 0 && at < padded.length - 1)) buckets.push(mixHash(hash) >>> shift);
      }
    }
    if (padded.length > longest) buckets.push(mixHash(whole) >>> shift);
  }
  return buckets;
}
