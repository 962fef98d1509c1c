import { eq } from "drizzle-orm";
import { workspaces } from "#drizzle/schema/workspaces.ts";
import type { Context } from "#lib/context/context.ts";
import type { Executor } from "#lib/db/client.ts";
import { AppError } from "#lib/runtime/errors.ts";

/**
 * The organization behind the workspace; in a transaction its row stays locked, so that changes of its members
 * follow one another.
 */
export async function lockOrganization(ctx: Pick<Context, "workspaceId">, executor: Executor): Promise<string> {
  const [workspace] = await executor
    .select({ organizationId: workspaces.organizationId })
    .from(workspaces)
    .where(eq(workspaces.id, ctx.workspaceId))
    .for("update");
  if (!workspace) throw new AppError("not_found", "There is no such workspace.");
  return workspace.organizationId;
}
