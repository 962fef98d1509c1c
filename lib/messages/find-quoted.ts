import { type SQL, sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

export type Quoted = { seq: number; quotedSeq: number | null };

/**
 * Which messages of a reading answer which by quoting it: those of the WhatsApp Business Platform say so by Meta's id.
 * @param among seqs from and to, both included, or a list of them
 * @returns `quotedSeq` null where the quoted message is not in the reading
 */
export async function findQuoted(
  executor: Executor,
  owner: { workspaceId: number; readingId: number },
  among: { from: number; to: number } | { seqs: readonly number[] },
): Promise<Quoted[]> {
  const { workspaceId, readingId } = owner;
  const ofReading = (table: string) =>
    sql`${sql.raw(table)}.workspace_id = ${workspaceId}::int8 and ${sql.raw(table)}.reading_id = ${readingId}::int8`;
  const which: SQL =
    "seqs" in among
      ? sql`m.seq = any(${sql.param([...among.seqs])}::int8[])`
      : sql`m.seq between ${among.from}::int8 and ${among.to}::int8`;
  type Row = Quoted & { importId: number; quotedId: number | null };
  const { rows } = await executor.execute<Row>(sql`
    select m.seq::float8 as seq, q.seq::float8 as "quotedSeq", m.import_id::float8 as "importId", t.id::float8 as "quotedId"
    from cloud_chats k
      join messages m on ${ofReading("m")} and m.import_id = k.import_id and ${which}
      join cloud_messages c on c.workspace_id = k.workspace_id and c.id = m.source_line and c.connection_id = k.connection_id
        and c.effect -> 'context' ->> 'quotedWamid' is not null
      left join cloud_messages t on t.workspace_id = c.workspace_id and t.connection_id = c.connection_id
        and t.wamid = c.effect -> 'context' ->> 'quotedWamid'
      left join messages q on ${ofReading("q")} and q.seq = t.seq and q.import_id = m.import_id and q.source_line = t.id
    where k.workspace_id = ${workspaceId}::int8 and k.conversation_id = (
      select conversation_id from readings where workspace_id = ${workspaceId}::int8 and id = ${readingId}::int8)`);

  // In what was merged rows may stand at other places than their ids of Meta say.
  const moved = rows.filter(({ quotedSeq, quotedId }) => quotedSeq === null && quotedId !== null);
  if (moved.length === 0) return rows;
  const { rows: found } = await executor.execute<{ seq: number; importId: number; line: number }>(sql`
    select m.seq::float8 as seq, m.import_id::float8 as "importId", m.source_line::float8 as line from messages m
    where ${ofReading("m")} and m.import_id = any(${sql.param([...new Set(moved.map(({ importId }) => importId))])}::int8[])
      and m.source_line = any(${sql.param(moved.flatMap(({ quotedId }) => quotedId ?? []))}::int8[])`);
  const places = new Map(found.map(({ seq, importId, line }) => [`${importId}/${line}`, seq]));
  return rows.map(({ seq, quotedSeq, importId, quotedId }) => ({
    seq,
    quotedSeq: quotedSeq ?? places.get(`${importId}/${quotedId}`) ?? null,
  }));
}
