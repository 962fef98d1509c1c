import { sql } from "drizzle-orm";
import { z } from "zod";
import { defineMetric, readRows, tally } from "../metric.ts";
import { ofReading } from "../scope.ts";

const row = z.object({ term: z.string(), count: tally, score: z.number() });

export const keywords = defineMetric({
  key: "keywords",
  title: "Keywords",
  definition:
    "Words and phrases that are frequent in this conversation and rare in the others of the workspace (TF-IDF) and in " +
    "everyday talk of its languages, over the whole conversation whatever the range. Words that nearly always stand " +
    "together count as one. Names of the people and stop words are left out. Counted after an import and every quarter of " +
    "an hour.",
  row,
  compute: (executor, scope) =>
    readRows(
      executor,
      row,
      sql`select term, count, score from conversation_keywords where ${ofReading(scope)} order by score desc, term`,
    ),
});
