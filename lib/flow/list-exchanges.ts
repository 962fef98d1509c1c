import { type SQL, sql } from "drizzle-orm";
import { type MessageKind, messageKinds, type ReplySource, replySources } from "#drizzle/schema/enumerations.ts";
import { awakeSeconds, nightsOf } from "#lib/analytics/awake-seconds.ts";
import { inLocalDays } from "#lib/analytics/in-local-days.ts";
import { ofReading, personOf, type Scope } from "#lib/analytics/scope.ts";
import type { Executor } from "#lib/db/client.ts";
import type { ExchangeQuery } from "./exchange-query.ts";

export type Said = { seq: number; participantId: number; localAt: string; kind: MessageKind; text: string };

/** A message and what answers it; `answer` is null for a question without one. */
export type Exchange = {
  message: Said;
  answer: (Said & { waitSeconds: number; awakeSeconds: number; source: ReplySource | null }) | null;
};

export const exchangePageSize = 50;

type Row = {
  seq: number;
  participantId: number;
  localAt: string;
  kind: number;
  text: string;
  answerSeq: number | null;
  answererId: number;
  answeredAt: string;
  answerKind: number;
  answerText: string;
  waitSeconds: number;
  awakeSeconds: number;
  source: number | null;
};

/**
 * A page of the exchanges of a scope and how many there are. Who is chosen in the scope is who answers; in a list of
 * questions who asks.
 */
export async function listExchanges(
  executor: Executor,
  scope: Scope,
  query: ExchangeQuery,
): Promise<{ exchanges: Exchange[]; total: number }> {
  const found = sql`from (${query.list === "answers" ? linked(scope) : asked(scope)}) as x where ${conditions(scope, query)}`;
  const { rows: counted } = await executor.execute<{ total: number }>(sql`select count(*)::float8 as total ${found}`);
  const order = query.order === "longest" ? sql`wait desc nulls last, x.seq desc` : sql`x.seq desc`;
  const nights = await nightsOf(executor, scope);
  const { rows } = await executor.execute<Row>(sql`
    select x.seq::float8 as seq, x.asker as "participantId", m.local_at::text as "localAt", m.kind, m.text,
      x.answer_seq::float8 as "answerSeq", x.answerer as "answererId", a.local_at::text as "answeredAt",
      a.kind as "answerKind", a.text as "answerText", x.wait as "waitSeconds",
      ${awakeSeconds(sql`a.local_at`, sql`x.wait`)}::float8 as "awakeSeconds", x.source
    from (select * ${found} order by ${order} limit ${exchangePageSize} offset ${(query.page - 1) * exchangePageSize}) as x
    join messages m on m.workspace_id = x.workspace_id and m.reading_id = x.reading_id and m.seq = x.seq
    left join messages a on a.workspace_id = x.workspace_id and a.reading_id = x.reading_id and a.seq = x.answer_seq
    left join ${nights} on nights.person = x.answerer
    order by ${order}`);
  return { total: counted[0]?.total ?? 0, exchanges: rows.map(toExchange) };
}

function linked(scope: Scope): SQL {
  return sql`select workspace_id, reading_id, to_seq as seq, seq as answer_seq, local_at, wait_seconds as wait, source,
      ${personOf(scope, sql`to_participant_id`)} as asker, ${personOf(scope)} as answerer, false as touched
    from reply_links where ${ofReading(scope)} and ${inLocalDays(scope)}`;
}

function asked(scope: Scope): SQL {
  return sql`select workspace_id, reading_id, seq, answer_seq, local_at, wait_seconds as wait, null::int2 as source,
      ${personOf(scope)} as asker, ${personOf(scope, sql`answerer_id`)} as answerer, touched
    from conversation_questions where ${ofReading(scope)} and ${inLocalDays(scope)}`;
}

function conditions({ chosen }: Scope, { list, by, to }: ExchangeQuery): SQL {
  const parts: (SQL | false)[] = [
    list === "open" ? sql`answer_seq is null and not touched` : sql`answer_seq is not null`,
    chosen !== null && sql`${list === "answers" ? sql`answerer` : sql`asker`} = any(${sql.param(chosen)}::int[])`,
    by !== undefined && sql`answerer = ${by}`,
    to !== undefined && sql`asker = ${to}`,
  ];
  return sql.join(
    parts.filter((part) => part !== false),
    sql` and `,
  );
}

function toExchange(row: Row): Exchange {
  const { seq, participantId, localAt, kind, text } = row;
  const message = { seq, participantId, localAt, kind: messageKinds[kind] as MessageKind, text };
  if (row.answerSeq === null) return { message, answer: null };
  const answer = {
    seq: row.answerSeq,
    participantId: row.answererId,
    localAt: row.answeredAt,
    kind: messageKinds[row.answerKind] as MessageKind,
    text: row.answerText,
    waitSeconds: row.waitSeconds,
    awakeSeconds: row.awakeSeconds,
    source: row.source === null ? null : (replySources[row.source] as ReplySource),
  };
  return { message, answer };
}
