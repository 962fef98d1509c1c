// The file of the tagger: the length of its head (uint32, little endian), the head as JSON (bits, scale, transitions,
// how many words the table has), then the steps between the table's keys, its infos (both four planes of bytes, lowest
// first), and the weights as signed bytes, label by label.
import { nameLabels } from "./name-labels.ts";
import type { NameModel } from "./name-model.ts";

type Head = Pick<NameModel, "bits" | "scale" | "transitions"> & { words: number };

/**
 * The model from the bytes of its file.
 * @throws Error when the bytes are not such a file
 */
export function readNameModel(bytes: Uint8Array): NameModel {
  const headLength = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headLength)));
  const { bits, scale, transitions, words } = head;
  const columns = nameLabels.length;
  const buckets = 2 ** bits;
  const at = 4 + headLength;
  if (bytes.length !== at + 8 * words + buckets * columns) throw new Error("The file of the names is cut off.");
  const keys = readPlanes(bytes.subarray(at, at + 4 * words), words);
  for (let word = 1; word < words; word++) keys[word] = (keys[word] ?? 0) + (keys[word - 1] ?? 0);
  const infos = readPlanes(bytes.subarray(at + 4 * words, at + 8 * words), words);
  const planes = bytes.subarray(at + 8 * words);
  const weights = new Int8Array(buckets * columns);
  for (let label = 0; label < columns; label++) {
    for (let bucket = 0; bucket < buckets; bucket++) {
      weights[bucket * columns + label] = planes[label * buckets + bucket] ?? 0;
    }
  }
  return { bits, scale, transitions, weights, table: { keys, infos } };
}

function readPlanes(bytes: Uint8Array, length: number): Uint32Array {
  const values = new Uint32Array(length);
  for (let plane = 0; plane < 4; plane++) {
    for (let at = 0; at < length; at++) {
      values[at] = (values[at] ?? 0) | ((bytes[plane * length + at] ?? 0) << (8 * plane));
    }
  }
  return values;
}
