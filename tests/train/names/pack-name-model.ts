import { nameLabels } from "#lib/nlp/names/name-labels.ts";
import type { WordTable } from "#lib/nlp/names/word-table.ts";
import type { FloatChain } from "./train-chain.ts";

/** Weights above are cut to 127 steps; those under half a step are dropped. */
const largest = 3;

/** The file of the tagger as `readNameModel` takes it. */
export function packNameModel({ bits, weights, transitions }: FloatChain, { keys, infos }: WordTable): Uint8Array {
  const columns = nameLabels.length;
  const buckets = 2 ** bits;
  const scale = largest / 127;
  const head = new TextEncoder().encode(JSON.stringify({ bits, scale, transitions, words: keys.length }));
  const steps = keys.map((key, at) => key - (keys[at - 1] ?? 0));
  const bytes = new Uint8Array(4 + head.length + 8 * keys.length + buckets * columns);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  let at = 4 + head.length;
  for (const values of [steps, infos]) {
    for (let plane = 0; plane < 4; plane++) {
      for (const value of values) bytes[at++] = (value >>> (8 * plane)) & 255;
    }
  }
  for (let label = 0; label < columns; label++) {
    for (let bucket = 0; bucket < buckets; bucket++) {
      const step = Math.round((weights[bucket * columns + label] ?? 0) / scale);
      bytes[at++] = Math.max(-127, Math.min(127, step)) & 255;
    }
  }
  return bytes;
}
