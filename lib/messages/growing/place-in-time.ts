import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import { seqStep } from "../seq.ts";

/** The first message of a conversation that grows: what is older comes below it, 2^32 steps deep. */
const firstSeq = 2 ** 52;

export type Arrival = {
  sentAtMs: number;
  /** Order among messages of one second, from 1; null: after all that are there. */
  tie: number | null;
  /** Decides where time and tie are equal. */
  key: string;
};

export type Arrivals = { conversationId: number; readingId: number; arrivals: readonly Arrival[] };
export type Placed = { seqs: number[]; isLate: boolean; isFirst: boolean };

type Gap = { before: number | null; next: number | null };

const lastTie = 2 ** 31 - 1;

/**
 * A seq for each message that arrives in one of several conversations: behind all that are older, between its neighbours
 * where it comes late.
 * @returns beside each of `chats` the seqs beside its arrivals; null when two neighbours lie too near to each other:
 *   `renumberReading` makes room
 */
export async function placeInTime(
  tx: Executor,
  workspaceId: number,
  chats: readonly Arrivals[],
): Promise<(Placed | null)[]> {
  const sorted = chats.map(({ arrivals, ...chat }) => {
    const order = arrivals.map((_, at) => at).sort((one, other) => compare(arrivals, one, other));
    return { ...chat, order, arrivals: order.map((at) => arrivals[at] as Arrival) };
  });
  const gaps = await findGaps(tx, workspaceId, sorted);
  let from = 0;
  return sorted.map(({ order }) => {
    const own = gaps.slice(from, from + order.length);
    from += order.length;
    return placeInGaps(order, own);
  });
}

function placeInGaps(order: readonly number[], gaps: readonly Gap[]): Placed | null {
  const seqs = new Array<number>(order.length).fill(0);
  let isLate = false;
  for (let from = 0; from < order.length; ) {
    const gap = gaps[from] as Gap;
    let to = from;
    while (to < order.length && gaps[to]?.before === gap.before) to += 1;
    const places = placesIn(gap, to - from);
    if (!places) return null;
    if (gap.next !== null) isLate = true;
    for (let at = from; at < to; at++) seqs[order[at] as number] = places(at - from);
    from = to;
  }
  return { seqs, isLate, isFirst: gaps.some(({ before, next }) => before === null && next === null) };
}

function placesIn({ before, next }: Gap, count: number): ((at: number) => number) | null {
  if (next === null) {
    const start = before ?? firstSeq - seqStep;
    return (at) => start + seqStep * (at + 1);
  }
  if (before === null) {
    if (next - seqStep * count <= 0) return null;
    return (at) => next - seqStep * (count - at);
  }
  const step = Math.floor((next - before) / (count + 1));
  return step < 1 ? null : (at) => before + step * (at + 1);
}

function compare(arrivals: readonly Arrival[], one: number, other: number): number {
  const [first, second] = [arrivals[one] as Arrival, arrivals[other] as Arrival];
  const byTime = first.sentAtMs - second.sentAtMs || (first.tie ?? lastTie) - (second.tie ?? lastTie);
  if (byTime !== 0) return byTime;
  // What came live keeps the order in which it came.
  if (first.tie === null || first.key === second.key) return one - other;
  return first.key < second.key ? -1 : 1;
}

/** Between which stored messages each belongs, conversation after conversation. */
async function findGaps(tx: Executor, workspaceId: number, sorted: readonly Arrivals[]): Promise<Gap[]> {
  const all = sorted.flatMap(({ conversationId, readingId, arrivals }) =>
    arrivals.map((arrival) => ({ conversationId, readingId, ...arrival })),
  );
  if (all.length === 0) return [];
  const column = (value: (arrival: (typeof all)[number]) => unknown) => sql.param(all.map(value));
  const ofReading = sql`m.workspace_id = ${workspaceId}::int8 and m.reading_id = w.reading_id`;
  const tie = sql`coalesce(c.tie, ${lastTie}::int4)`;
  const { rows } = await tx.execute<Gap>(sql`
    select p.seq::float8 as before, n.seq::float8 as next
    from unnest(${column(({ conversationId }) => conversationId)}::int8[], ${column(({ readingId }) => readingId)}::int8[],
        ${column(({ sentAtMs }) => new Date(sentAtMs).toISOString())}::timestamptz[],
        ${column(({ tie }) => tie ?? lastTie)}::int4[], ${column(({ key }) => key)}::text[])
      with ordinality as w (conversation_id, reading_id, sent_at, tie, key, at)
    left join lateral (
      select m.seq from messages m left join cloud_messages c on c.workspace_id = m.workspace_id
        and c.conversation_id = w.conversation_id and c.seq = m.seq
      where ${ofReading} and m.sent_at <= w.sent_at and (m.sent_at < w.sent_at or ${tie} < w.tie
        or (${tie} = w.tie and (w.tie = ${lastTie}::int4 or c.wamid collate "C" <= w.key collate "C")))
      order by m.sent_at desc, m.seq desc limit 1) as p on true
    left join lateral (
      select m.seq from messages m where ${ofReading} and m.seq > coalesce(p.seq, -1) order by m.seq limit 1) as n on true
    order by w.at`);
  return rows;
}
