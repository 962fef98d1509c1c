import { sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";
import { positionOf } from "./seq.ts";

/** The rank of messages in their readings, from 1. What comes from one file needs no look: its seqs are dense. */
export async function findPositions(
  { db, workspaceId }: Pick<Context, "db" | "workspaceId">,
  places: readonly { readingId: number; seq: number }[],
): Promise<number[]> {
  if (places.length === 0) return [];
  const readings = sql.param(places.map(({ readingId }) => readingId));
  const seqs = sql.param(places.map(({ seq }) => seq));
  const { rows } = await db.execute<{ rank: number | null }>(sql`
    select (mark.rank + (select count(*) from messages m where m.workspace_id = ${workspaceId}::int8
      and m.reading_id = wanted.reading_id and m.seq > mark.seq and m.seq <= wanted.seq))::float8 as rank
    from unnest(${readings}::int8[], ${seqs}::int8[]) with ordinality as wanted (reading_id, seq, at)
    left join lateral (
      select seq, rank from message_marks k where k.workspace_id = ${workspaceId}::int8
        and k.reading_id = wanted.reading_id and k.seq <= wanted.seq
      order by seq desc limit 1) as mark on true
    order by wanted.at`);
  return places.map(({ seq }, at) => rows[at]?.rank ?? positionOf(seq));
}
