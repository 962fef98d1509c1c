import { and, eq, ne } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { AppError } from "#lib/runtime/errors.ts";

/**
 * A connection of the workspace with its sealed credentials; one that is being erased is as good as gone.
 * @throws AppError `forbidden` below owner, `not_found`
 */
export async function findConnection(ctx: Context, id: number): Promise<typeof connections.$inferSelect> {
  requireRole(ctx, "owner");
  const [row] = await ctx.db
    .select()
    .from(connections)
    .where(
      and(eq(connections.workspaceId, ctx.workspaceId), eq(connections.id, id), ne(connections.status, "deleting")),
    );
  if (!row) throw new AppError("not_found", "There is no such connection.");
  return row;
}
