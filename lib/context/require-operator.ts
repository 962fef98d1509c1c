import { AppError } from "#lib/runtime/errors.ts";
import type { Context } from "./context.ts";

/**
 * Lets only the operator of the instance pass, signed in as a person: no key acts as the operator.
 * @throws AppError `forbidden`
 */
export function requireOperator(ctx: Pick<Context, "actor">): void {
  if (ctx.actor.kind !== "user" || !ctx.actor.isOperator) {
    throw new AppError("forbidden", "Only the operator of this instance may do this.");
  }
}
