import { sql } from "drizzle-orm";
import { z } from "zod";
import { termKinds } from "#drizzle/schema/enumerations.ts";
import { startOfPeriod } from "#lib/conversations/period.ts";
import { readFrequencies } from "#lib/models/read-frequencies.ts";
import { wordRarity } from "#lib/nlp/keywords/word-rarity.ts";
import { keywordPeriod } from "../keyword-period.ts";
import { dayString, defineMetric, readRows, tally } from "../metric.ts";
import { isContentWord } from "../read-terms.ts";
import { ofChosen, ofReading } from "../scope.ts";
import { nameWords } from "../topics/talk-basis.ts";

const candidates = 40;
const wordsEach = 6;
/** So that a word of every month is worth something, too: a range may be one month. */
const smoothing = 0.5;

const row = z.object({
  /** First day of the month, or of the year where the range is longer than 800 days. */
  start: dayString,
  term: z.string(),
  count: tally,
  score: z.number(),
});

export const monthKeywords = defineMetric({
  key: "month-keywords",
  title: "Keywords by month",
  definition:
    "Words that are frequent in a month and in few other months of the range, TF-IDF with months as documents, and rare in " +
    "everyday talk of the languages; by year where the range is longer than 800 days. Said twice or more; names of the " +
    "people and stop words are left out. Months that touch the range are counted whole. At most six each.",
  row,
  async compute(executor, scope) {
    if (scope.from > scope.to) return [];
    const found = await readRows(
      executor,
      row,
      sql`select start::text, term, count, score from (
          select *, row_number() over (partition by start order by score desc, term) as place from (
            select start, term, count, count * ln((starts + ${smoothing}::float8) / count(*) over (partition by term)) as score
            from (
              select start, term, count, max(nth) over () as starts from (
                select start, term, count, dense_rank() over (order by start) as nth from (
                  select date_trunc(${keywordPeriod(scope)}, month::timestamp)::date as start, term, sum(count)::float8 as count
                  from conversation_terms
                  where ${ofReading(scope)} and kind = ${termKinds.indexOf("word")}::int2 and participant_id > 0
                    and month between ${startOfPeriod(scope.from, "month")}::date and ${scope.to}::date
                    ${ofChosen(scope)} ${isContentWord(scope)}
                  group by 1, 2 having sum(count) > 1
                ) as counted
              ) as numbered
            ) as known
          ) as scored
        ) as ranked where place <= ${candidates} order by start`,
    );
    const lists = readFrequencies(scope.languages);
    const names = new Set(nameWords(scope.people.map(({ name }) => name)));
    const weighed = found
      .filter(({ term }) => !names.has(term))
      .map((one) => ({ ...one, score: one.score * wordRarity(one.term, lists) }));
    return [...Map.groupBy(weighed, ({ start }) => start).values()].flatMap((words) =>
      words.sort((one, other) => other.score - one.score || (one.term < other.term ? -1 : 1)).slice(0, wordsEach),
    );
  },
});
