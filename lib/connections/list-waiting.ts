import { and, asc, eq } from "drizzle-orm";
import { webhookPayloads } from "#drizzle/schema/connections.ts";
import type { Context } from "#lib/context/context.ts";

/** Ids of the webhooks of a connection that nobody has read, oldest first. */
export async function listWaiting(ctx: Pick<Context, "db" | "workspaceId">, connectionId: number): Promise<number[]> {
  const rows = await ctx.db
    .select({ id: webhookPayloads.id })
    .from(webhookPayloads)
    .where(
      and(
        eq(webhookPayloads.workspaceId, ctx.workspaceId),
        eq(webhookPayloads.connectionId, connectionId),
        eq(webhookPayloads.state, "waiting"),
      ),
    )
    .orderBy(asc(webhookPayloads.id));
  return rows.map(({ id }) => id);
}
