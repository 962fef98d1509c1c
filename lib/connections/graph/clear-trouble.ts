import { and, eq, sql } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import type { Executor } from "#lib/db/client.ts";

/** The Graph API answers again: nothing rests and nothing is asked of a person; what was said of it is taken back. */
export async function clearTrouble(tx: Executor, owner: { workspaceId: number; connectionId: number }): Promise<void> {
  const isSaid = sql`${connections.lastError} = ${connections.graph} ->> 'words'`;
  await tx
    .update(connections)
    .set({
      graph: null,
      pausedUntil: null,
      lastError: sql`case when ${isSaid} then null else ${connections.lastError} end`,
      lastErrorAt: sql`case when ${isSaid} then null else ${connections.lastErrorAt} end`,
    })
    .where(and(eq(connections.workspaceId, owner.workspaceId), eq(connections.id, owner.connectionId)));
}
