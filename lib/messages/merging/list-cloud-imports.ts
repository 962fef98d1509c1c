import { and, eq } from "drizzle-orm";
import { cloudChats } from "#drizzle/schema/connections.ts";
import type { Executor } from "#lib/db/client.ts";

/** The imports under which a conversation has rows that connections have brought. */
export async function listCloudImports(
  executor: Executor,
  owner: { workspaceId: number; conversationId: number },
): Promise<number[]> {
  const rows = await executor
    .select({ importId: cloudChats.importId })
    .from(cloudChats)
    .where(and(eq(cloudChats.workspaceId, owner.workspaceId), eq(cloudChats.conversationId, owner.conversationId)));
  return rows.map(({ importId }) => importId);
}
