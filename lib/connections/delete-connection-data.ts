import { sql } from "drizzle-orm";
import { connectionStatuses, conversationStatuses, mergeStates } from "#drizzle/schema/enumerations.ts";
import type { Context } from "#lib/context/context.ts";
import { deleteRows } from "#lib/library/delete-rows.ts";
import { startErasing } from "#lib/library/start-erasing.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { connectionTables } from "./connection-tables.ts";

/**
 * Erases what a connection has left, as far as that can be done now: its conversations are on their way out with the
 * jobs that erase conversations, and its own row goes when they are gone. Stopped at any point and run again, it ends
 * in the same state. What stands of it in the audit trail are ids, and stays.
 * @returns whether all is gone
 */
export async function deleteConnectionData(ctx: Context, connectionId: number, signal: AbortSignal): Promise<boolean> {
  const { db, workspaceId } = ctx;
  const own = sql`workspace_id = ${workspaceId}::int8 and connection_id = ${connectionId}::int8`;
  // A conversation that was merged into another one goes with it: what came is in both.
  const chats = await db.execute<{ id: string; isErased: boolean }>(sql`
    select distinct t.id, t.status = ${conversationStatuses.indexOf("deleting")}::int2 as "isErased"
    from cloud_chats h
      join conversations c on c.workspace_id = h.workspace_id and c.id = h.conversation_id
      left join merges m on m.workspace_id = c.workspace_id and m.own_conversation_id = c.id
        and m.state = ${mergeStates.indexOf("merged")}::int2
        and c.status = ${conversationStatuses.indexOf("merged")}::int2
      join conversations t on t.workspace_id = c.workspace_id and t.id = coalesce(m.conversation_id, c.id)
    where h.workspace_id = ${workspaceId}::int8 and h.connection_id = ${connectionId}::int8`);
  for (const { id, isErased } of chats.rows) {
    signal.throwIfAborted();
    if (!isErased) await db.transaction((tx) => startErasing(ctx, tx, Number(id)));
  }
  // The conversations' jobs find what is theirs by these rows.
  if (chats.rows.length > 0) return false;
  const pulls = sql`select id from cloud_pulls where ${own}`;
  await deleteRows(db, "cloud_pull_pages", sql`workspace_id = ${workspaceId}::int8 and pull_id in (${pulls})`, signal);
  for (const table of connectionTables) await deleteRows(db, table, own, signal);
  await db.execute(sql`
    delete from connections where workspace_id = ${workspaceId}::int8 and id = ${connectionId}::int8
      and status = ${connectionStatuses.indexOf("deleting")}::int2`);
  await publishEvent(db, { kind: "connection", workspaceId, connectionId });
  return true;
}
