import type { Context } from "#lib/context/context.ts";
import { AppError } from "#lib/runtime/errors.ts";

/**
 * Id of the person who acts, for what no key may do: a key would otherwise make keys and members that outlive it.
 * @throws AppError `forbidden`
 */
export function requireUser(ctx: Pick<Context, "actor">): string {
  if (ctx.actor.kind !== "user") throw new AppError("forbidden", "Only a person who is signed in may do this.");
  return ctx.actor.id;
}
