/** A text to learn from: the buckets of its features, and 0..1 by label; NaN where nobody said. */
export type Example = { buckets: ArrayLike<number> & Iterable<number>; targets: readonly number[] };
