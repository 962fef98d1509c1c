import { and, eq } from "drizzle-orm";
import type { ImportStatus } from "#drizzle/schema/enumerations.ts";
import { imports } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";
import { getConversation } from "#lib/library/get-conversation.ts";
import { AppError } from "#lib/runtime/errors.ts";

/**
 * The import and the conversation that shows it.
 * @throws AppError `not_found`, also for imports of other workspaces and for what lies in the trash
 */
export async function findMergedImport(
  ctx: Context,
  importId: number,
): Promise<{ status: ImportStatus; conversationId: number }> {
  const [row] = await ctx.db
    .select({ status: imports.status, conversationId: imports.conversationId })
    .from(imports)
    .where(and(eq(imports.workspaceId, ctx.workspaceId), eq(imports.id, importId)));
  if (!row || row.conversationId === null) throw new AppError("not_found", "There is no such import.");
  const { status, conversationId } = row;
  await getConversation(ctx, conversationId);
  return { status, conversationId };
}
