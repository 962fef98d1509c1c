import { eq } from "drizzle-orm";
import { workspaces } from "#drizzle/schema/workspaces.ts";
import type { Context } from "#lib/context/context.ts";
import { AppError } from "#lib/runtime/errors.ts";

/** @throws AppError `not_found` when the workspace of the context does not exist */
export async function findWorkspace(ctx: Pick<Context, "db" | "workspaceId">): Promise<{ id: number; name: string }> {
  const [row] = await ctx.db
    .select({ id: workspaces.id, name: workspaces.name })
    .from(workspaces)
    .where(eq(workspaces.id, ctx.workspaceId));
  if (!row) throw new AppError("not_found", `There is no workspace ${ctx.workspaceId}.`);
  return row;
}
