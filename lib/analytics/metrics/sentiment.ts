import { sql } from "drizzle-orm";
import { z } from "zod";
import { choosePeriod } from "#lib/conversations/period.ts";
import { dayString, defineMetric, readRows, tally } from "../metric.ts";
import { inScope } from "../scope.ts";

const row = z.object({
  start: dayString,
  meanPolarity: z.number().min(-1).max(1).nullable(),
  scored: tally,
  messages: tally,
});

export const sentiment = defineMetric({
  key: "sentiment",
  title: "Mood over time",
  definition:
    "Mean polarity (-1 to 1) of the messages that could be scored, a day, a week or a month. Messages in a language " +
    "without a word list, and those without words, are not scored: they are in `messages` and not in `scored`.",
  row,
  compute: (executor, scope) =>
    readRows(
      executor,
      row,
      sql`select date_trunc(${choosePeriod(scope.from, scope.to)}, day::timestamp)::date::text as start,
          sum(polarity_sum) / nullif(sum(polarity_count), 0) as "meanPolarity",
          sum(polarity_count)::float8 as scored, sum(messages)::float8 as messages
        from conversation_days where ${inScope(scope)} group by 1 order by 1`,
    ),
});
