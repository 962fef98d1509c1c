import { and, eq } from "drizzle-orm";
import { invitations } from "#drizzle/schema/auth.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { lockOrganization } from "./lock-organization.ts";

/**
 * Takes an invitation back: its link ends.
 * @throws AppError `forbidden`, or `not_found` when it is not open in this workspace
 */
export async function cancelInvitation(ctx: Context, id: string): Promise<void> {
  requireRole(ctx, "owner");
  await ctx.db.transaction(async (tx) => {
    const canceled = await tx
      .update(invitations)
      .set({ status: "canceled" })
      .where(
        and(
          eq(invitations.id, id),
          eq(invitations.organizationId, await lockOrganization(ctx, tx)),
          eq(invitations.status, "pending"),
        ),
      )
      .returning({ role: invitations.role });
    if (!canceled[0]) throw new AppError("not_found", "There is no such invitation.");
    await recordAudit(ctx, tx, { action: "invitation.cancel", details: { role: canceled[0].role } });
  });
}
