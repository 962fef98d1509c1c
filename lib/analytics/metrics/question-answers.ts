import { sql } from "drizzle-orm";
import { z } from "zod";
import { inLocalDays } from "../in-local-days.ts";
import { defineMetric, readRows, tally } from "../metric.ts";
import { ofChosen, ofReading, personOf } from "../scope.ts";
import { withNames } from "../with-names.ts";

const mostRows = 1_000;
const pair = z.object({
  seq: tally,
  answerSeq: tally,
  participantId: z.number().int(),
  answererId: z.number().int(),
  askedAt: z.string(),
  waitSeconds: tally,
  question: z.string(),
  answer: z.string(),
});

export const questionAnswers = defineMetric({
  key: "question-answers",
  title: "Questions and their answers",
  definition:
    "Each question with the first message of somebody else that answers it and the wait in seconds: the last 1,000 of " +
    "the range, newest first. `askedAt` is the wall clock; people are those who ask.",
  row: pair.extend({ name: z.string() }),
  async compute(executor, scope) {
    const rows = await readRows(
      executor,
      pair,
      sql`select pairs.seq::float8 as seq, answer_seq::float8 as "answerSeq", asker as "participantId",
          answerer as "answererId", pairs.local_at::text as "askedAt", wait_seconds as "waitSeconds",
          q.text as question, a.text as answer
        from (select *, ${personOf(scope)} as asker, ${personOf(scope, sql`answerer_id`)} as answerer
          from conversation_questions
          where ${ofReading(scope)} and answer_seq is not null and ${inLocalDays(scope)} ${ofChosen(scope)}
          order by conversation_questions.seq desc limit ${mostRows}) as pairs
        join messages q on q.workspace_id = pairs.workspace_id and q.reading_id = pairs.reading_id and q.seq = pairs.seq
        join messages a on a.workspace_id = pairs.workspace_id and a.reading_id = pairs.reading_id
          and a.seq = pairs.answer_seq
        order by pairs.seq desc`,
    );
    return withNames(scope, rows);
  },
});
