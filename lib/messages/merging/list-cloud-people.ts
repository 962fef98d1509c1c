import { and, eq } from "drizzle-orm";
import { cloudPeople } from "#drizzle/schema/connections.ts";
import type { Executor } from "#lib/db/client.ts";

/** Who the people of a conversation are to Meta. */
export function listCloudPeople(
  executor: Executor,
  owner: { workspaceId: number; conversationId: number },
): Promise<(typeof cloudPeople.$inferSelect)[]> {
  return executor
    .select()
    .from(cloudPeople)
    .where(and(eq(cloudPeople.workspaceId, owner.workspaceId), eq(cloudPeople.conversationId, owner.conversationId)));
}
