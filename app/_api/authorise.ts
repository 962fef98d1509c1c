import { findContext } from "#lib/auth/find-context.ts";
import type { Context } from "#lib/context/context.ts";
import type { PublicContext } from "#lib/context/public-context.ts";
import { requireOperator } from "#lib/context/require-operator.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { AppError } from "#lib/runtime/errors.ts";
import type { RouteAuth } from "./route-definition.ts";

/**
 * The context of whoever the headers name, if that one may call the route.
 * @throws AppError `unauthenticated` or `forbidden`
 */
export async function authorise(
  base: PublicContext,
  headers: Headers,
  auth: Exclude<RouteAuth, "public">,
): Promise<Context> {
  const ctx = await findContext(base, headers);
  if (!ctx) throw new AppError("unauthenticated", "Sign in first.");
  if (auth === "operator") requireOperator(ctx);
  else requireRole(ctx, auth);
  return ctx;
}
