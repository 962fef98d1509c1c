import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { users } from "#drizzle/schema/auth.ts";
import type { PublicContext } from "#lib/context/public-context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { createAuth } from "./create-auth.ts";
import { createWorkspace } from "./create-workspace.ts";
import { findInvitation } from "./find-invitation.ts";
import { findSignUp } from "./find-sign-up.ts";
import { recordAccountEvent } from "./record-account-event.ts";
import { redeemInvitation } from "./redeem-invitation.ts";
import type { accountInput } from "./schemas.ts";

/**
 * Makes an account and signs it in. The first one of an instance becomes its operator; an invited one joins the
 * workspace of the invitation; any other (open sign-up) gets a workspace of its own.
 * @returns the Set-Cookie headers of the new session
 * @throws AppError `forbidden` without an invitation where one is needed, `gone` when it has ended, `conflict` when
 * the address has an account
 */
export async function createAccount(ctx: PublicContext, input: z.infer<typeof accountInput>): Promise<string[]> {
  return ctx.db.transaction(async (tx) => {
    // Two first persons at once would both be the operator.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('parlance first account'))`);
    const join = await findWayIn(ctx, tx, input);
    const [taken] = await tx.select({ id: users.id }).from(users).where(eq(users.email, input.email));
    if (taken) throw new AppError("conflict", "This address has an account already. Sign in with it.");
    const onUserCreated = async (user: { id: string; name: string }) => {
      await join(user);
      if (input.zone) await tx.update(users).set({ zone: input.zone }).where(eq(users.id, user.id));
      await recordAccountEvent(ctx, tx, { action: "account.create", userId: user.id });
    };
    const { name, email, password } = input;
    const { headers } = await createAuth(tx, ctx, { onUserCreated }).api.signUpEmail({
      body: { name, email, password },
      returnHeaders: true,
    });
    return headers.getSetCookie();
  });
}

type Join = (user: { id: string; name: string }) => Promise<void>;

async function findWayIn(ctx: PublicContext, tx: Transaction, input: z.infer<typeof accountInput>): Promise<Join> {
  if (input.invitationId) {
    const invitation = await findInvitation(ctx, tx, input.invitationId);
    if (invitation.email !== input.email) {
      throw new AppError("forbidden", "This invitation is for another address.");
    }
    return (user) => redeemInvitation(tx, invitation, user.id);
  }
  const signUp = await findSignUp(tx);
  if (signUp === "invitation") throw new AppError("forbidden", "An account here needs an invitation.");
  return async (user) => {
    await createWorkspace(tx, { name: user.name, ownerId: user.id });
    if (signUp === "first") await tx.update(users).set({ isOperator: true }).where(eq(users.id, user.id));
  };
}
