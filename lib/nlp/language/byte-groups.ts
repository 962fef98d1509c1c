// Groups of four UTF-8 bytes, three apart, each once; the first and the last of a word know that they are. This is how
// the detector eld 2.1 cuts a text, whose statistics we use. Example: "where" has " wher", "here " (and nothing between).

const separators = /[^\p{L}]+(?<!['`’])/gu;
const encoder = new TextEncoder();
const maxChars = 400;
const maxWordBytes = 70;
const size = 4;
const stride = 3;
const blank = 0x20;
const bytes = new Uint8Array(maxChars * 3);

/** Hashes of the distinct groups of a text, of which the first 400 UTF-16 units are read. */
export function byteGroups(text: string): Set<number> {
  const words = text.slice(0, maxChars).replace(separators, " ").trim().toLowerCase().slice(0, maxChars);
  const { written } = encoder.encodeInto(words, bytes);
  const hashes = new Set<number>();
  for (let start = 0; start < written; ) {
    let end = start;
    while (end < written && bytes[end] !== blank) end++;
    if (end > start) addGroups(start, Math.min(end, start + maxWordBytes), hashes);
    start = end + 1;
  }
  return hashes;
}

function addGroups(start: number, end: number, hashes: Set<number>): void {
  let at = start;
  for (; at + size < end; at += stride) hashes.add(hashBytes(bytes, at, at + size, at === start, false));
  hashes.add(hashBytes(bytes, end - start === 3 ? start : Math.max(end - size, start), end, at === start, true));
}

/** FNV-1a of a group, with a blank before or after it at the edges of its word. */
export function hashBytes(from: Uint8Array, start: number, end: number, isFirst: boolean, isLast: boolean): number {
  let hash = isFirst ? Math.imul(0x811c9dc5 ^ blank, 0x01000193) : 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (from[at] ?? 0), 0x01000193);
  if (isLast) hash = Math.imul(hash ^ blank, 0x01000193);
  return hash >>> 0;
}
