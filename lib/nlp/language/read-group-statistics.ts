// The file: the length of its head (uint32, little endian), the head as JSON (languages, number of groups), the hashes
// as differences (uint32), the number of pairs of each group (a byte), then the languages and the points of all pairs.
import type { GroupStatistics } from "./group-statistics.ts";

/**
 * The statistics from the bytes of their file.
 * @throws Error when the bytes are not such a file
 */
export function readGroupStatistics(bytes: Uint8Array): GroupStatistics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headEnd = 4 + view.getUint32(0, true);
  const { languages, groups } = JSON.parse(new TextDecoder().decode(bytes.subarray(4, headEnd)));
  const countsAt = headEnd + groups * 4;
  const hashes = new Uint32Array(groups);
  const starts = new Uint32Array(groups + 1);
  for (let at = 0, hash = 0; at < groups; at++) {
    hash += view.getUint32(headEnd + at * 4, true);
    hashes[at] = hash;
    starts[at + 1] = (starts[at] ?? 0) + (bytes[countsAt + at] ?? 0);
  }
  const count = starts[groups] ?? 0;
  const pairs = new Uint8Array(count * 2);
  const pairsAt = countsAt + groups;
  if (bytes.length !== pairsAt + count * 2) throw new Error("The file of the statistics is cut off.");
  for (let at = 0; at < count; at++) {
    pairs[at * 2] = bytes[pairsAt + at] ?? 0;
    pairs[at * 2 + 1] = bytes[pairsAt + count + at] ?? 0;
  }
  return { languages, hashes, starts, pairs };
}
