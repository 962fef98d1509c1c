import { sql } from "drizzle-orm";
import { z } from "zod";
import { inLocalDays } from "../in-local-days.ts";
import { defineMetric, readRows, tally } from "../metric.ts";
import { ofChosen, ofReading, personOf } from "../scope.ts";
import { withNames } from "../with-names.ts";

const mostRows = 1_000;
const open = z.object({
  seq: tally,
  participantId: z.number().int(),
  askedAt: z.string(),
  question: z.string(),
});

export const openQuestions = defineMetric({
  key: "open-questions",
  title: "Questions without an answer",
  definition:
    "Questions that nobody's message within a day is likely to answer: the last 1,000 of the range, newest first. " +
    "`askedAt` is the wall clock.",
  row: open.extend({ name: z.string() }),
  async compute(executor, scope) {
    const rows = await readRows(
      executor,
      open,
      sql`select asked.seq::float8 as seq, asker as "participantId", asked.local_at::text as "askedAt", q.text as question
        from (select *, ${personOf(scope)} as asker from conversation_questions
          where ${ofReading(scope)} and answer_seq is null and not touched
            and ${inLocalDays(scope)} ${ofChosen(scope)}
          order by conversation_questions.seq desc limit ${mostRows}) as asked
        join messages q on q.workspace_id = asked.workspace_id and q.reading_id = asked.reading_id and q.seq = asked.seq
        order by asked.seq desc`,
    );
    return withNames(scope, rows);
  },
});
