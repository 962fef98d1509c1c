import { AppError } from "#lib/runtime/errors.ts";
import { type Context, type Role, roles } from "./context.ts";

/**
 * Lets a context pass whose role includes `least`. Jobs act with the role of the workspace's owner.
 * @throws AppError `forbidden`
 */
export function requireRole(ctx: Pick<Context, "role">, least: Role): void {
  if (roles.indexOf(ctx.role) < roles.indexOf(least)) {
    throw new AppError("forbidden", `This needs the role ${least} in the workspace.`);
  }
}
