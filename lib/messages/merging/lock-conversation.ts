import { sql } from "drizzle-orm";
import type { Transaction } from "#lib/db/client.ts";

/** Until its end, this transaction alone changes which messages a conversation has. */
export async function lockConversation(
  tx: Transaction,
  owner: { workspaceId: number; conversationId: number },
): Promise<void> {
  const key = `merge/${owner.workspaceId}/${owner.conversationId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}
