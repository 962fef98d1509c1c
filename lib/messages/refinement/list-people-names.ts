import { and, asc, eq } from "drizzle-orm";
import { participants } from "#drizzle/schema/conversations.ts";
import type { Executor } from "#lib/db/client.ts";

/** The names of a conversation's people, as the export writes them. */
export async function listPeopleNames(
  executor: Executor,
  { workspaceId, conversationId }: { workspaceId: number; conversationId: number },
): Promise<string[]> {
  const rows = await executor
    .select({ name: participants.name })
    .from(participants)
    .where(and(eq(participants.workspaceId, workspaceId), eq(participants.conversationId, conversationId)))
    .orderBy(asc(participants.id));
  return rows.map(({ name }) => name);
}
