import { sql } from "drizzle-orm";
import { z } from "zod";
import { awakeSeconds, nightsOf } from "../awake-seconds.ts";
import { inLocalDays } from "../in-local-days.ts";
import { defineMetric, readRows, tally } from "../metric.ts";
import { ofChosen, ofReading, personOf } from "../scope.ts";
import { withNames } from "../with-names.ts";

const seconds = z.number().nonnegative();
const times = z.object({
  participantId: z.number().int(),
  answers: tally,
  meanSeconds: seconds,
  medianSeconds: seconds,
  p90Seconds: seconds,
  /** The same with the nights left out. */
  awakeMeanSeconds: seconds,
  awakeMedianSeconds: seconds,
  awakeP90Seconds: seconds,
});
const row = times.extend({ name: z.string() });

export const answerTimes = defineMetric({
  key: "answer-times",
  title: "How long answers take, with and without nights",
  definition:
    "The time from a message to its answer, by who answers: mean, median and 90th percentile, exact. The `awake` " +
    "columns leave out the hours of the night that lie between the two: 23:00 to 7:00 of the wall clock, the hours " +
    "that are asked for (`night=22-6`), or the eight hours in which that person writes least (`night=own`).",
  row,
  async compute(executor, scope) {
    const nights = await nightsOf(executor, scope);
    const rows = await readRows(
      executor,
      times,
      sql`select person as "participantId", count(*)::float8 as answers,
          avg(wait)::float8 as "meanSeconds",
          percentile_cont(0.5) within group (order by wait) as "medianSeconds",
          percentile_cont(0.9) within group (order by wait) as "p90Seconds",
          avg(awake)::float8 as "awakeMeanSeconds",
          percentile_cont(0.5) within group (order by awake) as "awakeMedianSeconds",
          percentile_cont(0.9) within group (order by awake) as "awakeP90Seconds"
        from (
          select nights.person, wait_seconds as wait, ${awakeSeconds(sql`local_at`, sql`wait_seconds`)} as awake
          from (select *, ${personOf(scope)} as answerer from reply_links
            where ${ofReading(scope)} and ${inLocalDays(scope)} ${ofChosen(scope)}) as links
          join ${nights} on nights.person = answerer
        ) as waits
        group by 1 order by answers desc, 1`,
    );
    return withNames(scope, rows);
  },
});
