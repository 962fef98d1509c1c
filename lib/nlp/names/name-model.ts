import type { WordTable } from "./word-table.ts";

/** A chain model (conditional random field) over the labels of `nameLabels`. */
export type NameModel = {
  /** There are 2^bits buckets. */
  bits: number;
  /** What one step of the integers is worth in log-odds. */
  scale: number;
  /** -127..127; the weights of bucket b stand at b * number of labels. */
  weights: Int8Array;
  /** Score of a label after another, `from * labels + to`; the last row is the beginning of a text. */
  transitions: readonly number[];
  table: WordTable;
};
