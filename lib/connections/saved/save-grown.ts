import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

/** Notes which conversations a file has begun or grown. */
export async function saveGrown(
  tx: Executor,
  owner: { workspaceId: number; importId: number },
  chats: readonly { conversationId: number; isNew: boolean; stored: number }[],
): Promise<void> {
  if (chats.length === 0) return;
  await tx.execute(sql`
    insert into import_conversations (workspace_id, import_id, conversation_id, is_new, stored)
    select ${owner.workspaceId}::int8, ${owner.importId}::int8, * from unnest(
      ${sql.param(chats.map(({ conversationId }) => conversationId))}::int8[],
      ${sql.param(chats.map(({ isNew }) => isNew))}::bool[], ${sql.param(chats.map(({ stored }) => stored))}::int8[])
    on conflict (workspace_id, import_id, conversation_id)
      do update set stored = import_conversations.stored + excluded.stored`);
}
