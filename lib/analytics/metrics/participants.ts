import { sql } from "drizzle-orm";
import { z } from "zod";
import { defineMetric, readRows, tally } from "../metric.ts";
import { inScope, personOf } from "../scope.ts";
import { withNames } from "../with-names.ts";

const counts = z.object({
  participantId: z.number().int(),
  messages: tally,
  words: tally,
  chars: tally,
  media: tally,
  questions: tally,
  links: tally,
  emoji: tally,
});
const row = counts.extend({ name: z.string(), share: z.number().min(0).max(1) });

export const participants = defineMetric({
  key: "participants",
  title: "Who writes how much",
  definition: "Messages, words, media and more of each person, and the share of the messages counted here.",
  row,
  async compute(executor, scope) {
    const rows = await readRows(
      executor,
      counts,
      sql`select ${personOf(scope)} as "participantId", sum(messages)::float8 as messages, sum(words)::float8 as words,
          sum(chars)::float8 as chars, sum(media)::float8 as media, sum(questions)::float8 as questions,
          sum(links)::float8 as links, sum(emoji)::float8 as emoji
        from conversation_days where ${inScope(scope)} group by 1 order by messages desc, 1`,
    );
    const all = rows.reduce((sum, { messages }) => sum + messages, 0);
    return withNames(scope, rows).map((found) => ({ ...found, share: found.messages / all }));
  },
});
