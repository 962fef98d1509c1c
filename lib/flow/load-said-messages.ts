import { sql } from "drizzle-orm";
import type { Scope } from "#lib/analytics/scope.ts";
import { ofReading } from "#lib/analytics/scope.ts";
import type { Executor } from "#lib/db/client.ts";
import { findQuoted } from "#lib/messages/find-quoted.ts";
import { replyContext } from "#lib/nlp/replies/link-replies.ts";
import type { SaidMessage } from "#lib/nlp/replies/said-message.ts";

/** A message with what its rows need besides. */
export type StoredSaid = SaidMessage & { participantId: number; localAt: string };

/** The next messages after `afterSeq`, at most `limit`, and those before that are needed to link them. */
export async function loadSaidMessages(
  executor: Executor,
  scope: Scope,
  { afterSeq, limit }: { afterSeq: number; limit: number },
): Promise<{ before: StoredSaid[]; messages: StoredSaid[] }> {
  const persons = new Map(scope.people.flatMap(({ id, memberIds }) => memberIds.map((member) => [member, id])));
  const select = sql`select seq::float8 as seq, participant_id as "participantId", local_at::text as "localAt",
      extract(epoch from sent_at)::float8 * 1000 as "sentAtMs", is_question as "isQuestion", text,
      coalesce(details -> 'mentions', '[]') as mentions
    from messages where ${ofReading(scope)} and participant_id is not null`;
  type Row = Omit<StoredSaid, "personId" | "repliesTo">;
  const quoted = new Map<number, number>();
  const toSaid = (row: Row): StoredSaid => ({
    ...row,
    mentions: Array.isArray(row.mentions) ? row.mentions.filter((name) => typeof name === "string") : [],
    personId: persons.get(row.participantId) ?? row.participantId,
    repliesTo: quoted.get(row.seq) ?? null,
  });
  const { rows: before } = await executor.execute<Row>(
    sql`${select} and seq <= ${afterSeq}::int8 order by messages.seq desc limit ${replyContext}`,
  );
  const { rows } = await executor.execute<Row>(
    sql`${select} and seq > ${afterSeq}::int8 order by messages.seq limit ${limit}`,
  );
  const [first, last] = [before.at(-1) ?? rows[0], rows.at(-1)];
  const { workspaceId, readingId } = scope;
  if (first && last) {
    const among = { from: first.seq, to: last.seq };
    for (const { seq, quotedSeq } of await findQuoted(executor, { workspaceId, readingId }, among)) {
      if (quotedSeq !== null) quoted.set(seq, quotedSeq);
    }
  }
  return { before: before.reverse().map(toSaid), messages: rows.map(toSaid) };
}
