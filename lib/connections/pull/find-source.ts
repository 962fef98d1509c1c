import { and, eq } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import { cloudStores } from "#drizzle/schema/pulls.ts";
import type { Context } from "#lib/context/context.ts";
import { AppError } from "#lib/runtime/errors.ts";

export type PullSource = {
  connection: typeof connections.$inferSelect;
  store: typeof cloudStores.$inferSelect | null;
};

/**
 * A connection of the workspace with its store. Whoever calls checks the role.
 * @throws AppError `not_found`
 */
export async function findSource(ctx: Pick<Context, "db" | "workspaceId">, connectionId: number): Promise<PullSource> {
  const [row] = await ctx.db
    .select({ connection: connections, store: cloudStores })
    .from(connections)
    .leftJoin(
      cloudStores,
      and(eq(cloudStores.workspaceId, connections.workspaceId), eq(cloudStores.connectionId, connections.id)),
    )
    .where(and(eq(connections.workspaceId, ctx.workspaceId), eq(connections.id, connectionId)));
  if (!row) throw new AppError("not_found", "There is no such connection.");
  return row;
}
