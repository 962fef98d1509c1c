import { sql } from "drizzle-orm";
import { z } from "zod";
import { defineMetric, readRows, tally } from "../metric.ts";
import { inScope, personOf } from "../scope.ts";
import { withNames } from "../with-names.ts";

const means = z.object({
  participantId: z.number().int(),
  meanPolarity: z.number().min(-1).max(1).nullable(),
  scored: tally,
  messages: tally,
});
const row = means.extend({ name: z.string() });

export const participantSentiment = defineMetric({
  key: "participant-sentiment",
  title: "Mood of each person",
  definition: "Mean polarity (-1 to 1) of each person's messages that could be scored, and how many that are.",
  row,
  async compute(executor, scope) {
    const rows = await readRows(
      executor,
      means,
      sql`select ${personOf(scope)} as "participantId",
          sum(polarity_sum) / nullif(sum(polarity_count), 0) as "meanPolarity",
          sum(polarity_count)::float8 as scored, sum(messages)::float8 as messages
        from conversation_days where ${inScope(scope)} group by 1 order by messages desc, 1`,
    );
    return withNames(scope, rows);
  },
});
