import { sql } from "drizzle-orm";
import type { Transaction } from "#lib/db/client.ts";

/** As `lockConversation`, for several, in the order of their ids: two who lock some of the same never block each other. */
export async function lockConversations(
  tx: Transaction,
  workspaceId: number,
  conversationIds: readonly number[],
): Promise<void> {
  if (conversationIds.length === 0) return;
  const sorted = [...new Set(conversationIds)].sort((one, other) => one - other);
  const keys = sql.param(sorted.map((id) => `merge/${workspaceId}/${id}`));
  await tx.execute(sql`
    select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest(${keys}::text[]) as k (key)`);
}
