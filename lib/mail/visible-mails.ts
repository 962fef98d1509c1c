import { eq, isNull, or, type SQL } from "drizzle-orm";
import { mails } from "#drizzle/schema/exports.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";

/**
 * The mails that a person may see: an owner those of the workspace, the operator also those that belong to none,
 * such as password resets on an instance without a mail server.
 * @throws AppError `forbidden`
 */
export function visibleMails(ctx: Context): SQL | undefined {
  requireRole(ctx, "owner");
  const ofWorkspace = eq(mails.workspaceId, ctx.workspaceId);
  const isOperator = ctx.actor.kind === "user" && ctx.actor.isOperator;
  return isOperator ? or(ofWorkspace, isNull(mails.workspaceId)) : ofWorkspace;
}
