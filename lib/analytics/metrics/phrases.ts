import { sql } from "drizzle-orm";
import { termKinds } from "#drizzle/schema/enumerations.ts";
import { startOfPeriod } from "#lib/conversations/period.ts";
import { defineMetric, readRows } from "../metric.ts";
import { termRow } from "../read-terms.ts";
import { ofChosen, ofReading } from "../scope.ts";

const limit = 200;

export const phrases = defineMetric({
  key: "phrases",
  title: "Phrases",
  definition:
    "Two or three neighbouring words that stand together far more often than by chance (log-likelihood, Dunning 1993, " +
    "above 10.83) and three times or more; names of the people are left out. Months that touch the range are counted " +
    "whole. Found with the topics. The first 200 by count.",
  row: termRow,
  compute: (executor, scope) =>
    readRows(
      executor,
      termRow,
      sql`select term, sum(count)::float8 as count, sum(messages)::float8 as messages from conversation_terms
        where ${ofReading(scope)} and kind = ${termKinds.indexOf("phrase")}::int2
          and month between ${startOfPeriod(scope.from, "month")}::date and ${scope.to}::date ${ofChosen(scope)}
        group by term order by count desc, term limit ${limit}`,
    ),
});
