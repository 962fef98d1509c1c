import { and, eq } from "drizzle-orm";
import { apiKeys, members } from "#drizzle/schema/auth.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { findChangeableMember } from "./find-changeable-member.ts";
import { lockOrganization } from "./lock-organization.ts";

/**
 * Ends a membership and the keys that the person made for the workspace. Their account stays.
 * @throws AppError `forbidden`, `not_found`, or `conflict` for the only owner
 */
export async function removeMember(ctx: Context, memberId: string): Promise<void> {
  requireRole(ctx, "owner");
  await ctx.db.transaction(async (tx) => {
    const { userId } = await findChangeableMember(tx, await lockOrganization(ctx, tx), { memberId, role: null });
    await tx.delete(members).where(eq(members.id, memberId));
    await tx.delete(apiKeys).where(and(eq(apiKeys.workspaceId, ctx.workspaceId), eq(apiKeys.referenceId, userId)));
    await recordAudit(ctx, tx, { action: "member.remove", object: { kind: "user", id: userId } });
  });
}
