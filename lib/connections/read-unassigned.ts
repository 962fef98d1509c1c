import { and, eq } from "drizzle-orm";
import { webhookPayloads } from "#drizzle/schema/connections.ts";
import type { Context } from "#lib/context/context.ts";
import { enqueueReceiving } from "./enqueue-receiving.ts";

/** Lets webhooks be read again that came for a number that no connection had: now one may have it. */
export async function readUnassigned(ctx: Context): Promise<void> {
  const { workspaceId } = ctx;
  const rows = await ctx.db
    .update(webhookPayloads)
    .set({ state: "waiting" })
    .where(and(eq(webhookPayloads.workspaceId, workspaceId), eq(webhookPayloads.state, "unassigned")))
    .returning({ connectionId: webhookPayloads.connectionId });
  for (const connectionId of new Set(rows.map((row) => row.connectionId))) {
    await enqueueReceiving(ctx.db, { workspaceId, connectionId });
  }
}
