import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

/** Makes the next refresh of a conversation count everything per person anew: it shows rows that were counted before. */
export async function markPeopleChanged(
  tx: Executor,
  owner: { workspaceId: number; conversationId: number },
): Promise<void> {
  await tx.execute(sql`
    update conversation_sweeps set merges = 'unknown'
    where workspace_id = ${owner.workspaceId}::int8 and conversation_id = ${owner.conversationId}::int8`);
}
