import { and, desc, eq } from "drizzle-orm";
import { cloudPulls } from "#drizzle/schema/pulls.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { findSource } from "./find-source.ts";
import { type PullView, toPullView } from "./pull-view.ts";

const mostListed = 50;

/**
 * The pulls of a connection, newest first.
 * @throws AppError `forbidden` below editor, `not_found`
 */
export async function listPulls(ctx: Context, connectionId: number, limit = mostListed): Promise<PullView[]> {
  requireRole(ctx, "editor");
  await findSource(ctx, connectionId);
  const rows = await ctx.db
    .select()
    .from(cloudPulls)
    .where(and(eq(cloudPulls.workspaceId, ctx.workspaceId), eq(cloudPulls.connectionId, connectionId)))
    .orderBy(desc(cloudPulls.id))
    .limit(limit);
  return rows.map(toPullView);
}
