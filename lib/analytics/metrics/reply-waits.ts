import { z } from "zod";
import { replyBucketRange, replyBuckets } from "#lib/conversations/reply-histogram.ts";
import { defineMetric, tally } from "../metric.ts";
import { readReplyHistograms } from "../read-reply-histograms.ts";

export const replyWaits = defineMetric({
  key: "reply-waits",
  title: "Replies by waiting time",
  definition:
    "Replies by the time waited, in powers of two of seconds: from `fromSeconds` up to, not including, `toSeconds`. " +
    "Gaps over a day are no replies.",
  row: z.object({ fromSeconds: tally, toSeconds: tally, replies: tally }),
  async compute(executor, scope) {
    const found = await readReplyHistograms(executor, scope);
    return Array.from({ length: replyBuckets }, (_, bucket) => {
      const { from, to } = replyBucketRange(bucket);
      const replies = found.reduce((sum, { histogram }) => sum + (histogram[bucket] ?? 0), 0);
      return { fromSeconds: from, toSeconds: to, replies };
    });
  },
});
