import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { invitations, members, organizations, users } from "#drizzle/schema/auth.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { createToken } from "#lib/crypto/create-token.ts";
import type { Transaction } from "#lib/db/client.ts";
import { enqueueMail } from "#lib/mail/enqueue-mail.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { invitationLetter } from "./invitation-letter.ts";
import { lockOrganization } from "./lock-organization.ts";
import { requireUser } from "./require-user.ts";
import type { invitationInput } from "./schemas.ts";

const invitationMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Invites an address by mail. An open invitation of the same address is replaced: its link ends.
 * @returns id of the invitation, which is also the secret of its link
 * @throws AppError `forbidden`, or `conflict` when the address belongs to a member
 */
export async function inviteMember(ctx: Context, input: z.infer<typeof invitationInput>): Promise<{ id: string }> {
  requireRole(ctx, "owner");
  const inviterId = requireUser(ctx);
  return ctx.db.transaction(async (tx) => {
    const organizationId = await lockOrganization(ctx, tx);
    await refuseMember(tx, organizationId, input.email);
    const open = and(eq(invitations.organizationId, organizationId), eq(invitations.email, input.email));
    await tx
      .update(invitations)
      .set({ status: "canceled" })
      .where(and(open, eq(invitations.status, "pending")));
    const id = createToken().token;
    const expiresAt = new Date(ctx.now().getTime() + invitationMs);
    await tx.insert(invitations).values({ id, organizationId, ...input, status: "pending", expiresAt, inviterId });
    const names = await findNames(tx, organizationId, inviterId);
    await enqueueMail(tx, {
      to: input.email,
      workspaceId: ctx.workspaceId,
      letter: invitationLetter({ id, role: input.role, ...names }),
    });
    await recordAudit(ctx, tx, { action: "invitation.create", details: { role: input.role } });
    return { id };
  });
}

async function refuseMember(tx: Transaction, organizationId: string, email: string): Promise<void> {
  const [member] = await tx
    .select({ id: members.id })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.organizationId, organizationId), eq(users.email, email)));
  if (member) throw new AppError("conflict", "This address belongs to a member already.");
}

async function findNames(tx: Transaction, organizationId: string, inviterId: string) {
  const [names] = await tx
    .select({ workspace: organizations.name, inviter: users.name })
    .from(organizations)
    .innerJoin(users, eq(users.id, inviterId))
    .where(eq(organizations.id, organizationId));
  if (!names) throw new AppError("not_found", "There is no such workspace.");
  return names;
}
