import { and, eq } from "drizzle-orm";
import { apiKeys } from "#drizzle/schema/auth.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { AppError } from "#lib/runtime/errors.ts";

/**
 * Ends a key of the workspace at once.
 * @throws AppError `forbidden` or `not_found`
 */
export async function deleteApiKey(ctx: Context, id: string): Promise<void> {
  requireRole(ctx, "owner");
  await ctx.db.transaction(async (tx) => {
    const deleted = await tx
      .delete(apiKeys)
      .where(and(eq(apiKeys.id, id), eq(apiKeys.workspaceId, ctx.workspaceId)))
      .returning({ id: apiKeys.id });
    if (deleted.length === 0) throw new AppError("not_found", "There is no such key.");
    await recordAudit(ctx, tx, { action: "apiKey.delete", object: { kind: "apiKey", id } });
  });
}
