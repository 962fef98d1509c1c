import { sql } from "drizzle-orm";
import { z } from "zod";
import { choosePeriod } from "#lib/conversations/period.ts";
import { type Emotion, emotionNames } from "#lib/nlp/analysis.ts";
import { dayString, defineMetric, readRows, tally } from "../metric.ts";
import { inScope, personOf } from "../scope.ts";
import { withNames } from "../with-names.ts";

const mean = z.number().min(0).max(1).nullable();
const means = Object.fromEntries(emotionNames.map((name) => [name, mean])) as Record<Emotion, typeof mean>;
type Shown = `${Emotion}Shown`;
const shown = Object.fromEntries(emotionNames.map((name) => [`${name}Shown`, tally])) as Record<Shown, typeof tally>;
const counts = z.object({
  participantId: z.number().int(),
  start: dayString,
  ...means,
  ...shown,
  scored: tally,
  messages: tally,
});
const row = counts.extend({ name: z.string() });

// Arrays of Postgres begin at 1; a message has a byte an emotion.
const meansSql = sql.join(
  emotionNames.map(
    (name, at) => sql`sum(emotion_sums[${sql.raw(String(at + 1))}]) / nullif(255.0::float8 * sum(emotion_count), 0)
      as ${sql.identifier(name)}`,
  ),
  sql`, `,
);
const shownSql = sql.join(
  emotionNames.map(
    (name, at) => sql`sum(emotion_shown[${sql.raw(String(at + 1))}])::float8 as ${sql.identifier(`${name}Shown`)}`,
  ),
  sql`, `,
);

export const emotions = defineMetric({
  key: "emotions",
  title: "Emotions of each person over time",
  definition:
    "How strongly each emotion speaks in a message (a score of 0 to 1, each on its own), as the mean over the messages " +
    "of a person that could be scored, a day, a week or a month; and in how many of them it is shown: its score is 0.5 " +
    "or more, as `joyShown` and so on. Those that could not be scored are in `messages` and not in `scored`; over " +
    "several rows, means are weighted by `scored`, and the share that shows an emotion is all shown of all scored.",
  row,
  async compute(executor, scope) {
    const rows = await readRows(
      executor,
      counts,
      sql`select ${personOf(scope)} as "participantId",
          date_trunc(${choosePeriod(scope.from, scope.to)}, day::timestamp)::date::text as start,
          ${meansSql}, ${shownSql}, sum(emotion_count)::float8 as scored, sum(messages)::float8 as messages
        from conversation_days where ${inScope(scope)} group by 1, 2 order by 1, 2`,
    );
    return withNames(scope, rows);
  },
});
