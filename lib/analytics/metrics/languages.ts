import { sql } from "drizzle-orm";
import { z } from "zod";
import { defineMetric, readRows, tally } from "../metric.ts";
import { inScope, personOf } from "../scope.ts";
import { withNames } from "../with-names.ts";

const counts = z.object({ participantId: z.number().int(), language: z.string(), messages: tally });
const row = counts.extend({ name: z.string() });

export const languages = defineMetric({
  key: "languages",
  title: "Languages of each person",
  definition:
    "Messages of each person by language (ISO 639 code). A message counts under one language; messages without words " +
    "have none and are not counted.",
  row,
  async compute(executor, scope) {
    const rows = await readRows(
      executor,
      counts,
      sql`select ${personOf(scope)} as "participantId", language, sum(messages)::float8 as messages
        from conversation_day_languages where ${inScope(scope)} group by 1, 2 order by messages desc, 1, 2`,
    );
    return withNames(scope, rows);
  },
});
