import type { PublicContext } from "#lib/context/public-context.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { authFault } from "./auth-fault.ts";
import { createAuth } from "./create-auth.ts";
import { limitTries } from "./limit-tries.ts";

/** What of better-auth is reachable from outside; all else goes through /api/v1. */
const openPaths: Readonly<Record<string, readonly string[]>> = {
  GET: ["get-session", "token", "jwks"],
  POST: ["sign-in/email", "sign-out", "request-password-reset", "reset-password", "change-password"],
};

/**
 * Answers one request to better-auth, in one transaction with its trail and its letters. Tries are counted before
 * that transaction, so that a refused one counts as well.
 * @param path what follows /api/auth/
 * @throws AppError `not_found` for what is not open, `rate_limited`, and what `authFault` makes of a refusal
 */
export async function handleAuthRequest(ctx: PublicContext, path: string, request: Request): Promise<Response> {
  if (!openPaths[request.method]?.includes(path)) throw new AppError("not_found", "There is nothing at this address.");
  const body = request.method === "POST" ? await request.text() : null;
  const forgetTries = await limitTries(ctx, path, body);
  const again = new Request(request.url, { method: request.method, headers: request.headers, body });
  const response = await ctx.db.transaction((tx) => createAuth(tx, ctx).handler(again));
  if (!response.ok) throw await authFault(response);
  if (path === "sign-in/email") await forgetTries();
  return response;
}
