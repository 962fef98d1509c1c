import { sql } from "drizzle-orm";
import { z } from "zod";
import { choosePeriod } from "#lib/conversations/period.ts";
import { dayString, defineMetric, readRows, tally } from "../metric.ts";
import { inScope } from "../scope.ts";

const row = z.object({
  start: dayString,
  topic: z.number().int().nonnegative(),
  messages: tally,
  /** Of the messages with a topic in the period. */
  share: z.number(),
});

export const topicPeriods = defineMetric({
  key: "topic-periods",
  title: "Topics over time",
  definition:
    "Messages of each topic a day, a week or a month, as the range allows, and their part of all messages with a topic " +
    "in it. `start` is the first day of it; periods without messages of a topic have no row.",
  row,
  compute: (executor, scope) =>
    readRows(
      executor,
      row,
      sql`select start::text, topic, messages, messages / sum(messages) over (partition by start) as share
        from (select date_trunc(${choosePeriod(scope.from, scope.to)}, day::timestamp)::date as start, topic,
            sum(messages)::float8 as messages
          from conversation_topic_days where ${inScope(scope)} group by 1, 2) as counted
        order by start, topic`,
    ),
});
