import { sql } from "drizzle-orm";
import { z } from "zod";
import { defineMetric, readRows, tally } from "../metric.ts";
import { inScope, personOf } from "../scope.ts";
import { withNames } from "../with-names.ts";

const counts = z.object({ participantId: z.number().int(), initiations: tally });
const row = counts.extend({ name: z.string(), share: z.number().min(0).max(1) });

export const initiations = defineMetric({
  key: "initiations",
  title: "Who starts conversations",
  definition: "Messages that come first after four quiet hours, by who wrote them, and the share of all such messages.",
  row,
  async compute(executor, scope) {
    const rows = await readRows(
      executor,
      counts,
      sql`select ${personOf(scope)} as "participantId", sum(initiations)::float8 as initiations
        from conversation_days where ${inScope(scope)} group by 1 order by initiations desc, 1`,
    );
    const all = rows.reduce((sum, found) => sum + found.initiations, 0);
    return withNames(scope, rows).map((found) => ({ ...found, share: all === 0 ? 0 : found.initiations / all }));
  },
});
