import { sql } from "drizzle-orm";
import { z } from "zod";
import { dayString, defineMetric, readRows, tally } from "../metric.ts";
import { inScope } from "../scope.ts";

const row = z.object({ day: dayString, messages: tally, words: tally, media: tally });

export const messagesByDay = defineMetric({
  key: "messages-by-day",
  title: "Messages a day",
  definition: "Messages, words and media on each local day that has a message. Notices are not counted.",
  row,
  compute: (executor, scope) =>
    readRows(
      executor,
      row,
      sql`select day::text, sum(messages)::float8 as messages, sum(words)::float8 as words, sum(media)::float8 as media
        from conversation_days where ${inScope(scope)} group by day order by day`,
    ),
});
