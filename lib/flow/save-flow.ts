import { sql } from "drizzle-orm";
import { replySources } from "#drizzle/schema/enumerations.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import type { Executor } from "#lib/db/client.ts";
import type { ReplyLink } from "#lib/nlp/replies/reply-link.ts";
import type { StoredSaid } from "./load-said-messages.ts";

/**
 * Stores what was found in a stretch of messages: their links, their questions, and the answers to questions of these
 * and of earlier ones. The first answer to a question stays.
 */
export async function saveFlow(
  tx: Executor,
  { workspaceId, readingId }: Scope,
  found: {
    before: readonly StoredSaid[];
    messages: readonly StoredSaid[];
    links: readonly ReplyLink[];
    touched: readonly number[];
  },
): Promise<void> {
  const owner = sql`${workspaceId}::int8, ${readingId}::int8`;
  const bySeq = new Map([...found.before, ...found.messages].map((message) => [message.seq, message]));
  const links = found.links.flatMap((link) => {
    const message = bySeq.get(link.seq);
    const answered = bySeq.get(link.toSeq);
    return message && answered ? [{ ...link, message, answered }] : [];
  });
  const questions = found.messages.filter(({ isQuestion }) => isQuestion);
  const column = <Row>(rows: readonly Row[], value: (row: Row) => string | number) => sql.param(rows.map(value));
  await tx.execute(sql`
    insert into reply_links (workspace_id, reading_id, seq, to_seq, participant_id, to_participant_id, local_at,
      wait_seconds, source, share)
    select ${owner}, * from unnest(
      ${column(links, ({ seq }) => seq)}::int8[], ${column(links, ({ toSeq }) => toSeq)}::int8[],
      ${column(links, ({ message }) => message.participantId)}::int[],
      ${column(links, ({ answered }) => answered.participantId)}::int[],
      ${column(links, ({ message }) => message.localAt)}::timestamp[],
      ${column(links, ({ waitSeconds }) => waitSeconds)}::int[],
      ${column(links, ({ source }) => replySources.indexOf(source))}::int2[],
      ${column(links, ({ share }) => share)}::float4[])`);
  await tx.execute(sql`
    insert into conversation_questions (workspace_id, reading_id, seq, participant_id, local_at)
    select ${owner}, * from unnest(
      ${column(questions, ({ seq }) => seq)}::int8[],
      ${column(questions, ({ participantId }) => participantId)}::int[],
      ${column(questions, ({ localAt }) => localAt)}::timestamp[])`);

  const answers = new Map<number, { question: StoredSaid; answer: StoredSaid }>();
  for (const { questionSeq, message } of links) {
    const question = questionSeq === null ? undefined : bySeq.get(questionSeq);
    if (question && !answers.has(question.seq)) answers.set(question.seq, { question, answer: message });
  }
  const answered = [...answers.values()];
  await tx.execute(sql`
    update conversation_questions q set answer_seq = a.answer_seq, answerer_id = a.answerer_id,
      answered_at = a.answered_at, wait_seconds = a.wait_seconds
    from unnest(
      ${column(answered, ({ question }) => question.seq)}::int8[],
      ${column(answered, ({ answer }) => answer.seq)}::int8[],
      ${column(answered, ({ answer }) => answer.participantId)}::int[],
      ${column(answered, ({ answer }) => answer.localAt)}::timestamp[],
      ${column(answered, ({ question, answer }) => waitSeconds(question, answer))}::int[]
    ) as a (seq, answer_seq, answerer_id, answered_at, wait_seconds)
    where q.workspace_id = ${workspaceId}::int8 and q.reading_id = ${readingId}::int8 and q.seq = a.seq
      and q.answer_seq is null`);
  await tx.execute(sql`
    update conversation_questions set touched = true
    where workspace_id = ${workspaceId}::int8 and reading_id = ${readingId}::int8 and not touched
      and seq = any(${sql.param(found.touched)}::int8[])`);
}

function waitSeconds(question: StoredSaid, answer: StoredSaid): number {
  return Math.max(0, Math.round((answer.sentAtMs - question.sentAtMs) / 1000));
}
