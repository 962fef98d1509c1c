import { sql } from "drizzle-orm";
import { z } from "zod";
import { choosePeriod } from "#lib/conversations/period.ts";
import { dayString, defineMetric, readRows, tally } from "../metric.ts";
import { ofChosen, ofReading } from "../scope.ts";

const row = z.object({ start: dayString, messages: tally });

export const spine = defineMetric({
  key: "spine",
  title: "The life of the conversation",
  definition:
    "Messages a week from Monday, or a day where the conversation is no longer than 62 days, over the whole " +
    "conversation whatever the range.",
  row,
  compute: (executor, scope) =>
    readRows(
      executor,
      row,
      sql`select date_trunc(${spinePeriod(scope)}, day::timestamp)::date::text as start, sum(messages)::float8 as messages
        from conversation_days where ${ofReading(scope)} ${ofChosen(scope)} group by 1 order by 1`,
    ),
});

/** How finely the spine of a conversation is drawn. */
export function spinePeriod({ firstDay, lastDay }: { firstDay: string; lastDay: string }): "day" | "week" {
  return choosePeriod(firstDay, lastDay) === "day" ? "day" : "week";
}
