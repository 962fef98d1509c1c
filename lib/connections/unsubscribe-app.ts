import { and, eq, ne } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import type { Context } from "#lib/context/context.ts";
import { describeError } from "#lib/runtime/describe-error.ts";
import { openGraph } from "./graph/open-graph.ts";

/**
 * Takes back at Meta a subscription that was made here, before a connection loses its token. Another connection of the
 * same account keeps it. It does its best: that Meta does not answer must not keep anybody from disconnecting.
 */
export async function unsubscribeApp(ctx: Context, row: typeof connections.$inferSelect): Promise<void> {
  const { workspaceId, id, wabaId, accessToken, checks } = row;
  if (!checks?.wasSubscribedHere || !wabaId || !accessToken) return;
  const others = await ctx.db
    .select({ id: connections.id })
    .from(connections)
    .where(
      and(
        eq(connections.workspaceId, workspaceId),
        eq(connections.wabaId, wabaId),
        eq(connections.status, "active"),
        ne(connections.id, id),
      ),
    );
  if (others.length > 0) return;
  try {
    const graph = await openGraph(ctx, row, "end of the subscription", { isByPerson: true });
    await graph.remove(`${wabaId}/subscribed_apps`);
  } catch (error) {
    ctx.log.warn({ connectionId: id, error: describeError(error) }, "the subscription at Meta was not taken back");
  }
}
