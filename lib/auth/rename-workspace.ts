import { eq } from "drizzle-orm";
import { organizations } from "#drizzle/schema/auth.ts";
import { workspaces } from "#drizzle/schema/workspaces.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { lockOrganization } from "./lock-organization.ts";

/**
 * Gives the workspace another name.
 * @throws AppError `forbidden`, or `not_found` for another one than that of the context
 */
export async function renameWorkspace(ctx: Context, input: { workspaceId: number; name: string }): Promise<void> {
  requireRole(ctx, "owner");
  if (input.workspaceId !== ctx.workspaceId) throw new AppError("not_found", "There is no such workspace.");
  const { name } = input;
  await ctx.db.transaction(async (tx) => {
    const organizationId = await lockOrganization(ctx, tx);
    await tx.update(organizations).set({ name }).where(eq(organizations.id, organizationId));
    await tx.update(workspaces).set({ name }).where(eq(workspaces.id, ctx.workspaceId));
    await recordAudit(ctx, tx, { action: "workspace.rename", object: { kind: "workspace", id: ctx.workspaceId } });
  });
}
