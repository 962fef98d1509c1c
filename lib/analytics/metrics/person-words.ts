import { sql } from "drizzle-orm";
import { z } from "zod";
import { termKinds } from "#drizzle/schema/enumerations.ts";
import { startOfPeriod } from "#lib/conversations/period.ts";
import { compareWords } from "#lib/nlp/keywords/compare-words.ts";
import { defineMetric, readRows, tally } from "../metric.ts";
import { readTerms } from "../read-terms.ts";
import { ofReading, personOf } from "../scope.ts";
import { nameWords } from "../topics/talk-basis.ts";
import { withNames } from "../with-names.ts";

const compared = 2_000;
const mostPeople = 12;
const wordsEach = 8;
/** Chance below 1 in 20. */
const leastZ = 1.96;

const counted = z.object({ participantId: z.number().int(), term: z.string(), count: tally });
const row = counted.extend({
  name: z.string(),
  /** Times the others use it. */
  others: tally,
  /** Deviations of the difference in log-odds. */
  z: z.number(),
});

export const personWords = defineMetric({
  key: "person-words",
  title: "Words that mark each person",
  definition:
    "Words that a person uses more than all others together: log-odds with an informative prior, above 1.96 deviations " +
    "(Monroe, Colaresi and Quinn 2008). Of the 2,000 most frequent words; months that touch the range are counted whole. " +
    "At most eight words for each of the first twelve people. The chosen people are compared with everybody else.",
  row,
  async compute(executor, scope) {
    const everybody = { ...scope, chosen: null };
    const terms = (await readTerms(executor, everybody, "word", compared)).map(({ term }) => term);
    const rows = await readRows(
      executor,
      counted,
      sql`select ${personOf(scope)} as "participantId", term, sum(count)::float8 as count from conversation_terms
        where ${ofReading(scope)} and kind = ${termKinds.indexOf("word")}::int2 and participant_id > 0
          and month between ${startOfPeriod(scope.from, "month")}::date and ${scope.to}::date
          and term = any(${sql.param(terms)}::text[])
        group by 1, 2`,
    );
    const names = new Set(nameWords(scope.people.map(({ name }) => name)));
    const all = new Map<string, number>();
    for (const { term, count } of rows) all.set(term, (all.get(term) ?? 0) + count);
    const people = scope.people
      .filter(({ id }) => scope.chosen === null || scope.chosen.includes(id))
      .slice(0, mostPeople);
    const marks = people.flatMap(({ id }) => {
      const own = new Map(
        rows.filter(({ participantId }) => participantId === id).map(({ term, count }) => [term, count]),
      );
      const others = new Map([...all].map(([term, count]) => [term, count - (own.get(term) ?? 0)]));
      return compareWords(others, own)
        .filter(({ term, z }) => z >= leastZ && !names.has(term))
        .slice(0, wordsEach)
        .map(({ term, first, second, z }) => ({ participantId: id, term, count: second, others: first, z }));
    });
    return withNames(scope, marks);
  },
});
