import fc from "fast-check";
import { expect, test } from "vitest";
import { replyBucket, replyBucketRange, replyBuckets, replyQuantile } from "./reply-histogram.ts";

const waits = fc.array(fc.integer({ min: 0, max: 86_400 }), { minLength: 1, maxLength: 300 });

test("each wait up to a day lies in the range of its bucket", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 86_400 }), (seconds) => {
      const { from, to } = replyBucketRange(replyBucket(seconds));
      expect(seconds).toBeGreaterThanOrEqual(from);
      expect(seconds).toBeLessThan(to);
    }),
  );
});

test("median and 90th percentile lie in the bucket of the true value", () => {
  fc.assert(
    fc.property(waits, fc.constantFrom(0.5, 0.9), (seconds, share) => {
      const histogram = new Array<number>(replyBuckets).fill(0);
      for (const wait of seconds) histogram[replyBucket(wait)] = (histogram[replyBucket(wait)] ?? 0) + 1;
      const sorted = [...seconds].sort((a, b) => a - b);
      const { from, to } = replyBucketRange(replyBucket(sorted[Math.ceil(share * sorted.length) - 1] ?? 0));
      const found = replyQuantile(histogram, share) ?? -1;
      expect(found).toBeGreaterThanOrEqual(from);
      expect(found).toBeLessThanOrEqual(to);
    }),
  );
});

test("without replies there is no median", () => {
  expect(replyQuantile(new Array<number>(replyBuckets).fill(0), 0.5)).toBeNull();
});
