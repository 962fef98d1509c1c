import { and, eq, sql } from "drizzle-orm";
import { connections, webhookPayloads } from "#drizzle/schema/connections.ts";
import type { Context } from "#lib/context/context.ts";
import { enqueueReceiving } from "./enqueue-receiving.ts";

/**
 * Lets webhooks be read again that came for a number that no connection had: now one may have it. Each is counted as one
 * webhook still.
 */
export async function readUnassigned(ctx: Context): Promise<void> {
  const { workspaceId } = ctx;
  const counts = await ctx.db.transaction(async (tx) => {
    const rows = await tx
      .update(webhookPayloads)
      .set({ state: "waiting" })
      .where(and(eq(webhookPayloads.workspaceId, workspaceId), eq(webhookPayloads.state, "unassigned")))
      .returning({ connectionId: webhookPayloads.connectionId });
    const counts = new Map<number, number>();
    for (const { connectionId } of rows) counts.set(connectionId, (counts.get(connectionId) ?? 0) + 1);
    for (const [connectionId, count] of counts) {
      await tx
        .update(connections)
        .set({
          received: sql`greatest(${connections.received} - ${count}::int8, 0)`,
          unassigned: sql`greatest(${connections.unassigned} - ${count}::int8, 0)`,
        })
        .where(and(eq(connections.workspaceId, workspaceId), eq(connections.id, connectionId)));
    }
    return counts;
  });
  for (const connectionId of counts.keys()) await enqueueReceiving(ctx.db, { workspaceId, connectionId });
}
