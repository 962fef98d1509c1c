import { eq } from "drizzle-orm";
import { workspaces } from "#drizzle/schema/workspaces.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { AppError } from "#lib/runtime/errors.ts";

/** @throws AppError `not_found` when the workspace is gone */
export async function findWorkspaceName(ctx: Context): Promise<string> {
  requireRole(ctx, "viewer");
  const [workspace] = await ctx.db
    .select({ name: workspaces.name })
    .from(workspaces)
    .where(eq(workspaces.id, ctx.workspaceId));
  if (!workspace) throw new AppError("not_found", "There is no such workspace.");
  return workspace.name;
}
