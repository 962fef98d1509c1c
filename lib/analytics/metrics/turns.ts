import { sql } from "drizzle-orm";
import { z } from "zod";
import { defineMetric, readRows, tally } from "../metric.ts";
import { ofReading, personOf } from "../scope.ts";
import { withNames } from "../with-names.ts";

const counts = z.object({ participantId: z.number().int(), afterId: z.number().int(), turns: tally });
const row = counts.extend({ name: z.string() });

export const turns = defineMetric({
  key: "turns",
  title: "Who writes after whom",
  definition: "Messages of each person that come directly after one of another, in the months that the range touches.",
  row,
  async compute(executor, scope) {
    const rows = await readRows(
      executor,
      counts,
      sql`select ${personOf(scope)} as "participantId", ${personOf(scope, sql`after_id`)} as "afterId",
          sum(turns)::float8 as turns
        from conversation_turns
        where ${ofReading(scope)} and month between date_trunc('month', ${scope.from}::date) and ${scope.to}::date
        group by 1, 2 order by 1, 2`,
    );
    return withNames(
      scope,
      rows.filter(({ participantId, afterId }) => participantId !== afterId),
    );
  },
});
