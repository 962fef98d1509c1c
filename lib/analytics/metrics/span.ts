import { sql } from "drizzle-orm";
import { z } from "zod";
import { dayString, defineMetric, readRows, tally } from "../metric.ts";
import { inScope } from "../scope.ts";

const row = z.object({
  firstDay: dayString.nullable(),
  lastDay: dayString.nullable(),
  activeDays: tally,
  messages: tally,
  words: tally,
  media: tally,
  questions: tally,
  links: tally,
  emoji: tally,
  initiations: tally,
  pauseDays: tally,
  pauseFrom: dayString.nullable(),
  pauseTo: dayString.nullable(),
});

export const span = defineMetric({
  key: "span",
  title: "Span and longest pause",
  definition:
    "First and last day with a message, days with a message, and the longest run of days without one in between. " +
    "Initiations are messages after four quiet hours.",
  row,
  compute: (executor, scope) =>
    readRows(
      executor,
      row,
      sql`with days as (
          select day, sum(messages) as messages, sum(words) as words, sum(media) as media, sum(questions) as questions,
            sum(links) as links, sum(emoji) as emoji, sum(initiations) as initiations,
            lag(day) over (order by day) as previous
          from conversation_days where ${inScope(scope)} group by day),
        pause as (
          select (previous + 1)::text as "pauseFrom", (day - 1)::text as "pauseTo", day - previous - 1 as "pauseDays"
          from days where day - previous > 1 order by "pauseDays" desc, day limit 1),
        total as (
          select min(day)::text as "firstDay", max(day)::text as "lastDay", count(*)::float8 as "activeDays",
            coalesce(sum(messages), 0)::float8 as messages, coalesce(sum(words), 0)::float8 as words,
            coalesce(sum(media), 0)::float8 as media, coalesce(sum(questions), 0)::float8 as questions,
            coalesce(sum(links), 0)::float8 as links, coalesce(sum(emoji), 0)::float8 as emoji,
            coalesce(sum(initiations), 0)::float8 as initiations
          from days)
        select total.*, coalesce("pauseDays", 0)::float8 as "pauseDays", "pauseFrom", "pauseTo"
        from total left join pause on true`,
    ),
});
