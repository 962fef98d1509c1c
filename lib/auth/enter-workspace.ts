import { eq } from "drizzle-orm";
import { sessions } from "#drizzle/schema/auth.ts";
import type { PublicContext } from "#lib/context/public-context.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { findMembership } from "./find-membership.ts";
import type { SignedIn } from "./find-session.ts";
import { recordAccountEvent } from "./record-account-event.ts";

/**
 * Lets the browser of a person show another of their workspaces.
 * @throws AppError `not_found` when they are no member of it
 */
export async function enterWorkspace(ctx: PublicContext, person: SignedIn, workspaceId: number): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const membership = await findMembership(tx, { userId: person.userId, workspaceId });
    if (!membership) throw new AppError("not_found", "There is no such workspace.");
    const { organizationId } = membership;
    await tx.update(sessions).set({ activeOrganizationId: organizationId }).where(eq(sessions.id, person.sessionId));
    await recordAccountEvent(ctx, tx, { action: "workspace.enter", userId: person.userId, organizationId });
  });
}
