import { sql } from "drizzle-orm";
import { z } from "zod";
import { choosePeriod } from "#lib/conversations/period.ts";
import { dayString, defineMetric, readRows, tally } from "../metric.ts";
import { inScope, personOf } from "../scope.ts";
import { withNames } from "../with-names.ts";

const counts = z.object({ participantId: z.number().int(), start: dayString, messages: tally });
const row = counts.extend({ name: z.string() });

export const participantPeriods = defineMetric({
  key: "participant-periods",
  title: "Messages of each person over time",
  definition: "Messages of each person a day, a week or a month, as the range allows. `start` is the first day of it.",
  row,
  async compute(executor, scope) {
    const rows = await readRows(
      executor,
      counts,
      sql`select ${personOf(scope)} as "participantId",
          date_trunc(${choosePeriod(scope.from, scope.to)}, day::timestamp)::date::text as start,
          sum(messages)::float8 as messages
        from conversation_days where ${inScope(scope)} group by 1, 2 order by 1, 2`,
    );
    return withNames(scope, rows);
  },
});
