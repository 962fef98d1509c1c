import { sql } from "drizzle-orm";
import { z } from "zod";
import { inLocalDays } from "../in-local-days.ts";
import { defineMetric, readRows, tally } from "../metric.ts";
import { ofChosen, ofReading, personOf } from "../scope.ts";
import { withNames } from "../with-names.ts";

const counts = z.object({
  participantId: z.number().int(),
  toId: z.number().int(),
  answers: tally,
  medianSeconds: z.number().nonnegative(),
});
const row = counts.extend({ name: z.string() });

export const answers = defineMetric({
  key: "answers",
  title: "Who answers whom",
  definition:
    "Messages of each person (`participantId`) that answer one of another (`toId`), and the median wait. A message " +
    "answers the one it quotes; else one of the person it speaks to; where two talk, the other's last question, or " +
    "message of the last four hours; else the one that a trained model is sure of. Answers after more than a day are left out.",
  row,
  async compute(executor, scope) {
    const rows = await readRows(
      executor,
      counts,
      sql`select ${personOf(scope)} as "participantId", ${personOf(scope, sql`to_participant_id`)} as "toId",
          count(*)::float8 as answers,
          percentile_cont(0.5) within group (order by wait_seconds) as "medianSeconds"
        from reply_links where ${ofReading(scope)} and ${inLocalDays(scope)} ${ofChosen(scope)}
        group by 1, 2 order by answers desc, 1, 2`,
    );
    return withNames(scope, rows);
  },
});
