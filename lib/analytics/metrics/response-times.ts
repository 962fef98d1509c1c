import { z } from "zod";
import { replyQuantile } from "#lib/conversations/reply-histogram.ts";
import { defineMetric, tally } from "../metric.ts";
import { readReplyHistograms } from "../read-reply-histograms.ts";
import { withNames } from "../with-names.ts";

const seconds = z.number().nonnegative();

export const responseTimes = defineMetric({
  key: "response-times",
  title: "How long replies take",
  definition:
    "A reply is the first message after one of somebody else, at most a day later. Median and 90th percentile are read " +
    "from counts by powers of two of seconds: the true value lies within a factor of two. The mean is exact.",
  row: z.object({
    participantId: z.number().int(),
    name: z.string(),
    replies: tally,
    meanSeconds: seconds,
    medianSeconds: seconds,
    p90Seconds: seconds,
  }),
  async compute(executor, scope) {
    const found = await readReplyHistograms(executor, scope);
    return withNames(scope, found).map(({ participantId, name, replies, seconds: sum, histogram }) => ({
      participantId,
      name,
      replies,
      meanSeconds: sum / replies,
      medianSeconds: replyQuantile(histogram, 0.5) ?? 0,
      p90Seconds: replyQuantile(histogram, 0.9) ?? 0,
    }));
  },
});
