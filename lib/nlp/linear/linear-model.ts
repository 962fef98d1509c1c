/** A linear classifier over hashed features: one row of small integers a bucket, one column a label. */
export type LinearModel = {
  labels: readonly string[];
  /** There are 2^bits buckets. */
  bits: number;
  /** What one step of the integers is worth, by label. */
  scales: readonly number[];
  /** The score of a text without features, by label. */
  biases: readonly number[];
  /** -127..127; the weights of bucket b stand at b * labels.length. */
  weights: Int8Array;
};
