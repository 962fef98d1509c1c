import { sql } from "drizzle-orm";
import { z } from "zod";
import { defineMetric, readRows, tally } from "../metric.ts";
import { inScope, ofReading } from "../scope.ts";

const row = z.object({
  topic: z.number().int().nonnegative(),
  /** Ten words, the heaviest first, by commas. */
  words: z.string(),
  messages: tally,
  /** Of the messages with a topic. */
  share: z.number(),
});

export const topics = defineMetric({
  key: "topics",
  title: "Topics",
  definition:
    "What the conversation is about: words that come together in the same ten messages of a session, found by " +
    "factorising TF-IDF weights (NMF); names, grammar and everyday words are left out. Each message has the one topic " +
    "that fits its words and its window; messages of windows without such words have none. share is the part of the " +
    "messages with a topic in the range. Found in the whole conversation, and anew when a twentieth of it has come or gone.",
  row,
  compute: (executor, scope) =>
    readRows(
      executor,
      row,
      sql`select topic, array_to_string(words, ', ') as words, messages, messages / sum(messages) over () as share
        from (select topic, words from conversation_topics where ${ofReading(scope)}) as named
        join (select topic, sum(messages)::float8 as messages from conversation_topic_days
          where ${inScope(scope)} group by topic) as counted using (topic)
        order by messages desc, topic`,
    ),
});
