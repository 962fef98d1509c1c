import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { invitations, members } from "#drizzle/schema/auth.ts";
import type { Transaction } from "#lib/db/client.ts";
import { AppError } from "#lib/runtime/errors.ts";
import type { Invitation } from "./find-invitation.ts";

/**
 * Makes a person a member by an invitation, which ends with that. Who is a member already keeps the role they have.
 * @throws AppError `gone` when somebody else was faster
 */
export async function redeemInvitation(tx: Transaction, invitation: Invitation, userId: string): Promise<void> {
  const used = await tx
    .update(invitations)
    .set({ status: "accepted" })
    .where(and(eq(invitations.id, invitation.id), eq(invitations.status, "pending")))
    .returning({ id: invitations.id });
  if (used.length === 0) throw new AppError("gone", "This invitation has ended. Ask for another one.");
  const { organizationId, role } = invitation;
  await tx
    .insert(members)
    .values({ id: randomUUID(), organizationId, userId, role })
    .onConflictDoNothing({ target: [members.organizationId, members.userId] });
}
