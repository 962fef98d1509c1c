import { sql } from "drizzle-orm";
import { z } from "zod";
import { awakeSeconds, nightsOf } from "../awake-seconds.ts";
import { inLocalDays } from "../in-local-days.ts";
import { defineMetric, readRows, tally } from "../metric.ts";
import { ofChosen, ofReading, personOf } from "../scope.ts";
import { withNames } from "../with-names.ts";

const seconds = z.number().nonnegative().nullable();
const counts = z.object({
  participantId: z.number().int(),
  asked: tally,
  answered: tally,
  unanswered: tally,
  medianSeconds: seconds,
  awakeMedianSeconds: seconds,
});
const row = counts.extend({ name: z.string() });

export const questions = defineMetric({
  key: "questions",
  title: "Who asks, and what is answered",
  definition:
    "Messages of each person that ask; those to which an answer by somebody else was found, with the median wait for " +
    "it, with and without the nights of the one who answers; and those that nobody's message within a day is likely to " +
    "answer. Questions in between are in neither: somebody wrote, and whether it is an answer cannot be told.",
  row,
  async compute(executor, scope) {
    const nights = await nightsOf(executor, scope);
    const awake = awakeSeconds(sql`answered_at`, sql`wait_seconds`);
    const rows = await readRows(
      executor,
      counts,
      sql`select ${personOf(scope)} as "participantId", count(*)::float8 as asked,
          count(answer_seq)::float8 as answered,
          count(*) filter (where answer_seq is null and not touched)::float8 as unanswered,
          percentile_cont(0.5) within group (order by wait_seconds) as "medianSeconds",
          percentile_cont(0.5) within group (order by awake) as "awakeMedianSeconds"
        from (
          select q.*, case when answer_seq is not null then ${awake} end as awake
          from conversation_questions q left join ${nights} on nights.person = ${personOf(scope, sql`answerer_id`)}
          where ${ofReading(scope)} and ${inLocalDays(scope)} ${ofChosen(scope)}
        ) as asked
        group by 1 order by asked desc, 1`,
    );
    return withNames(scope, rows);
  },
});
