// Replies are counted by powers of two of seconds: 0 s -> bucket 0, 1 s -> 1, 2-3 s -> 2, 64-127 s -> 7.

/** Buckets 0..17; the last holds 65,536 s up to a day. */
export const replyBuckets = 18;
const longestSeconds = 86_400;

/** The bucket of a wait in whole seconds, 0..86,400. */
export function replyBucket(seconds: number): number {
  return seconds < 1 ? 0 : Math.min(replyBuckets - 1, 32 - Math.clz32(seconds));
}

/** From (inclusive) and to (exclusive) of a bucket in seconds. */
export function replyBucketRange(bucket: number): { from: number; to: number } {
  return bucket === 0 ? { from: 0, to: 1 } : { from: 2 ** (bucket - 1), to: 2 ** bucket };
}

/**
 * The wait in seconds that `share` (0..1) of the replies do not exceed; null without replies.
 * Inside a bucket replies are taken as evenly spread over the logarithm, so the result lies in the bucket of the
 * true value: at most a factor of two away from it.
 */
export function replyQuantile(histogram: readonly number[], share: number): number | null {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const wanted = share * total;
  let before = 0;
  for (const [bucket, count] of histogram.entries()) {
    if (count > 0 && before + count >= wanted) {
      const { from } = replyBucketRange(bucket);
      return Math.min(longestSeconds, from * 2 ** ((wanted - before) / count));
    }
    before += count;
  }
  return null;
}
