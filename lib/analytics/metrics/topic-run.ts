import { sql } from "drizzle-orm";
import { z } from "zod";
import { defineMetric, readRows, tally } from "../metric.ts";
import { ofReading } from "../scope.ts";

const row = z.object({
  /** Instant, ISO 8601. */
  foundAt: z.string(),
  messages: tally,
});

export const topicRun = defineMetric({
  key: "topic-run",
  title: "When topics were found",
  definition: "When topics and phrases were last found, and in how many messages. No row while they have not been.",
  row,
  compute: (executor, scope) =>
    readRows(
      executor,
      row,
      sql`select to_char(found_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "foundAt", messages::float8 as messages
        from topic_runs where ${ofReading(scope)}`,
    ),
});
