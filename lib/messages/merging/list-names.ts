import { and, asc, eq } from "drizzle-orm";
import { participants } from "#drizzle/schema/conversations.ts";
import type { Executor } from "#lib/db/client.ts";

/** The people of a conversation by the names that its exports write. */
export async function listNames(
  executor: Executor,
  owner: { workspaceId: number; conversationId: number },
): Promise<string[]> {
  const rows = await executor
    .select({ name: participants.name })
    .from(participants)
    .where(and(eq(participants.workspaceId, owner.workspaceId), eq(participants.conversationId, owner.conversationId)))
    .orderBy(asc(participants.id));
  return rows.map(({ name }) => name);
}
