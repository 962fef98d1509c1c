import { findSession, type SignedIn } from "#lib/auth/find-session.ts";
import type { PublicContext } from "#lib/context/public-context.ts";
import { AppError } from "#lib/runtime/errors.ts";

/**
 * The person behind the session cookie, also one who belongs to no workspace yet.
 * @throws AppError `unauthenticated`
 */
export async function requireSession(ctx: PublicContext, headers: Headers): Promise<SignedIn> {
  const session = await findSession(ctx, headers);
  if (!session) throw new AppError("unauthenticated", "Sign in first.");
  return session;
}
