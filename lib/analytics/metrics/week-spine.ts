import { sql } from "drizzle-orm";
import { z } from "zod";
import { dayString, defineMetric, readRows, tally } from "../metric.ts";
import { ofChosen, ofReading } from "../scope.ts";

const row = z.object({ week: dayString, messages: tally });

export const weekSpine = defineMetric({
  key: "week-spine",
  title: "Messages a week",
  definition: "Messages in each week, from Monday, over the whole conversation whatever the range.",
  row,
  compute: (executor, scope) =>
    readRows(
      executor,
      row,
      sql`select date_trunc('week', day::timestamp)::date::text as week, sum(messages)::float8 as messages
        from conversation_days where ${ofReading(scope)} ${ofChosen(scope)} group by 1 order by 1`,
    ),
});
