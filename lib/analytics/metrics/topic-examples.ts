import { sql } from "drizzle-orm";
import { z } from "zod";
import { defineMetric, readRows } from "../metric.ts";
import { ofReading, personOf } from "../scope.ts";
import { withNames } from "../with-names.ts";

const found = z.object({
  topic: z.number().int().nonnegative(),
  seq: z.number(),
  /** Wall clock, `YYYY-MM-DD HH:MM:SS`. */
  localAt: z.string(),
  participantId: z.number().int(),
  text: z.string(),
});

export const topicExamples = defineMetric({
  key: "topic-examples",
  title: "Examples of topics",
  definition:
    "Up to five messages of each topic that hold most of its words, each of another window of ten, over the whole " +
    "conversation whatever the range.",
  row: found.extend({ name: z.string() }),
  async compute(executor, scope) {
    const rows = await readRows(
      executor,
      found,
      sql`select topic, m.seq::float8 as seq, local_at::text as "localAt", ${personOf(scope)} as "participantId", text
        from (select topic, example.seq, example.place
          from conversation_topics, unnest(examples) with ordinality as example (seq, place)
          where ${ofReading(scope)}) as chosen
        join messages m on ${ofReading(scope)} and m.seq = chosen.seq and participant_id is not null
        order by topic, place`,
    );
    return withNames(scope, rows);
  },
});
