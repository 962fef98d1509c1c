import { and, asc, eq, ne } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { type ConnectionView, toView } from "./connection-view.ts";
import { listSilences } from "./silence/list-silences.ts";

/** The connections of the workspace with their health, oldest first. */
export async function listConnections(ctx: Context): Promise<ConnectionView[]> {
  requireRole(ctx, "owner");
  const rows = await ctx.db
    .select()
    .from(connections)
    .where(and(eq(connections.workspaceId, ctx.workspaceId), ne(connections.status, "deleting")))
    .orderBy(asc(connections.id));
  const silences = await listSilences(ctx, rows);
  return rows.map((row) => toView(row, ctx.now(), silences.get(row.id) ?? null));
}
