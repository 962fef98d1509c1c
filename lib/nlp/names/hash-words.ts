// A feature of the tagger is a kind and one or two numbers, mixed into one: words are hashed once, not once a feature.
// Example: mixFeature(3, hashWord("paris"), 0) is the same number on every machine.

/** FNV-1a over the UTF-16 units of a word or of a part of it, 32 bits. */
export function hashWord(word: string, start = 0, end = word.length): number {
  let hash = 0x811c9dc5;
  const last = Math.min(end, word.length);
  for (let at = start; at < last; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The hash of a word and a space and a further word, from the hash of the first. */
export function appendWord(hash: number, word: string): number {
  let longer = Math.imul(hash ^ 0x20, 0x01000193);
  for (let at = 0; at < word.length; at++) longer = Math.imul(longer ^ word.charCodeAt(at), 0x01000193);
  return longer >>> 0;
}

/** A feature's 32 bits from its kind and what it is about (finalizer of MurmurHash3). */
export function mixFeature(kind: number, first: number, second: number): number {
  let hash = Math.imul(first ^ Math.imul(kind + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ Math.imul(second, 0x27d4eb2f), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 15)) >>> 0;
}
