import { sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";

/**
 * Which messages of a reading Meta could not deliver, as far as it has said: `failed`, also after `sent`, but neither
 * delivered nor read. Their reasons: `getMessageOrigin`.
 */
export async function findUndelivered(
  { db, workspaceId }: Pick<Context, "db" | "workspaceId">,
  readingId: number,
  seqs: readonly number[],
): Promise<Set<number>> {
  const { rows } = await db.execute<{ seq: number }>(sql`
    select m.seq::float8 as seq
    from cloud_chats k
      join messages m on m.workspace_id = k.workspace_id and m.reading_id = ${readingId}::int8
        and m.import_id = k.import_id and m.seq = any(${sql.param([...seqs])}::int8[])
      join cloud_messages c on c.workspace_id = k.workspace_id and c.id = m.source_line
        and c.connection_id = k.connection_id and c.delivery in ('failed', 'sent')
      join cloud_statuses s on s.workspace_id = c.workspace_id and s.connection_id = c.connection_id
        and s.wamid = c.wamid and s.status = 'failed' and s.participant = ''
    where k.workspace_id = ${workspaceId}::int8 and k.conversation_id = (
      select conversation_id from readings where workspace_id = ${workspaceId}::int8 and id = ${readingId}::int8)`);
  return new Set(rows.map(({ seq }) => seq));
}
