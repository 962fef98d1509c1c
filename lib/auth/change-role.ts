import { eq } from "drizzle-orm";
import { members } from "#drizzle/schema/auth.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context, Role } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { findChangeableMember } from "./find-changeable-member.ts";
import { lockOrganization } from "./lock-organization.ts";

/**
 * Gives a member another role. It holds from the next request on.
 * @throws AppError `forbidden`, `not_found`, or `conflict` for the only owner
 */
export async function changeRole(ctx: Context, input: { memberId: string; role: Role }): Promise<void> {
  requireRole(ctx, "owner");
  await ctx.db.transaction(async (tx) => {
    const member = await findChangeableMember(tx, await lockOrganization(ctx, tx), input);
    await tx.update(members).set({ role: input.role }).where(eq(members.id, input.memberId));
    await recordAudit(ctx, tx, {
      action: "member.change",
      object: { kind: "user", id: member.userId },
      details: { from: member.role, to: input.role },
    });
  });
}
