import { and, eq, gt } from "drizzle-orm";
import { invitations, organizations, users } from "#drizzle/schema/auth.ts";
import type { Role } from "#lib/context/context.ts";
import type { PublicContext } from "#lib/context/public-context.ts";
import type { Executor } from "#lib/db/client.ts";
import { AppError } from "#lib/runtime/errors.ts";

export type Invitation = {
  id: string;
  organizationId: string;
  workspaceName: string;
  inviterName: string;
  email: string;
  role: Role;
};

/**
 * The open invitation behind a link.
 * @throws AppError `gone` when it was accepted, taken back, is over, or never was: the answer is the same
 */
export async function findInvitation(
  ctx: Pick<PublicContext, "now">,
  executor: Executor,
  id: string,
): Promise<Invitation> {
  const [invitation] = await executor
    .select({
      id: invitations.id,
      organizationId: invitations.organizationId,
      workspaceName: organizations.name,
      inviterName: users.name,
      email: invitations.email,
      role: invitations.role,
    })
    .from(invitations)
    .innerJoin(organizations, eq(organizations.id, invitations.organizationId))
    .innerJoin(users, eq(users.id, invitations.inviterId))
    .where(and(eq(invitations.id, id), eq(invitations.status, "pending"), gt(invitations.expiresAt, ctx.now())));
  if (!invitation) throw new AppError("gone", "This invitation has ended. Ask for another one.");
  return invitation;
}
