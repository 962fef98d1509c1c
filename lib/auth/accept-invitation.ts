import { eq } from "drizzle-orm";
import { sessions } from "#drizzle/schema/auth.ts";
import type { PublicContext } from "#lib/context/public-context.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { findInvitation } from "./find-invitation.ts";
import type { SignedIn } from "./find-session.ts";
import { recordAccountEvent } from "./record-account-event.ts";
import { redeemInvitation } from "./redeem-invitation.ts";

/**
 * Lets a person who is signed in join by an invitation; their browser shows the new workspace from then on.
 * @throws AppError `gone` when the invitation has ended, `forbidden` when it is for another address
 */
export async function acceptInvitation(ctx: PublicContext, person: SignedIn, invitationId: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const invitation = await findInvitation(ctx, tx, invitationId);
    if (invitation.email !== person.email) throw new AppError("forbidden", "This invitation is for another address.");
    await redeemInvitation(tx, invitation, person.userId);
    await tx
      .update(sessions)
      .set({ activeOrganizationId: invitation.organizationId })
      .where(eq(sessions.id, person.sessionId));
    await recordAccountEvent(ctx, tx, {
      action: "invitation.accept",
      userId: person.userId,
      organizationId: invitation.organizationId,
    });
  });
}
