import { sql } from "drizzle-orm";
import { cloudMediaStates, connectionStatuses } from "#drizzle/schema/enumerations.ts";
import type { Context } from "#lib/context/context.ts";
import { mediaLife } from "#lib/conversations/media-life.ts";

const [failed, expired] = [cloudMediaStates.indexOf("failed"), cloudMediaStates.indexOf("expired")];

/** Which file of the WhatsApp Business Platform it is: `messageId` is the number of its message in the connection. */
export type RefetchableFile = { connectionId: number; messageId: number };

/**
 * The files of messages of a reading that were given up and that Meta may still have: younger than seven days, of a
 * connection that can ask for them.
 * @returns by the seq of the message
 */
export async function findRefetchable(
  { db, workspaceId, now }: Pick<Context, "db" | "workspaceId" | "now">,
  readingId: number,
  seqs: readonly number[],
): Promise<Map<number, RefetchableFile>> {
  if (seqs.length === 0) return new Map();
  const since = new Date(now().getTime() - mediaLife).toISOString();
  const { rows } = await db.execute<RefetchableFile & { seq: number }>(sql`
    select m.seq::float8 as seq, f.connection_id::float8 as "connectionId", f.message_id::float8 as "messageId"
    from cloud_chats k
      join messages m on m.workspace_id = k.workspace_id and m.reading_id = ${readingId}::int8
        and m.import_id = k.import_id and m.seq = any(${sql.param([...seqs])}::int8[])
      join cloud_media f on f.workspace_id = k.workspace_id and f.connection_id = k.connection_id
        and f.message_id = m.source_line and f.state in (${failed}::int2, ${expired}::int2)
        and f.given_at >= ${since}::timestamptz
      join connections c on c.workspace_id = f.workspace_id and c.id = f.connection_id
        and c.status = ${connectionStatuses.indexOf("active")}::int2 and c.access_token is not null
    where k.workspace_id = ${workspaceId}::int8 and k.conversation_id = (
      select conversation_id from readings where workspace_id = ${workspaceId}::int8 and id = ${readingId}::int8)`);
  return new Map(rows.map(({ seq, ...file }) => [seq, file]));
}
