import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { getConversation } from "./get-conversation.ts";
import { startErasing } from "./start-erasing.ts";

/**
 * Erases a conversation for good, with its files, exports and links. Nobody sees it from now on; rows and files are
 * removed by a job.
 * @throws AppError `not_found`
 */
export async function eraseConversation(ctx: Context, id: number): Promise<void> {
  requireRole(ctx, "owner");
  await ctx.db.transaction(async (tx) => {
    await getConversation(ctx, id, { executor: tx, includeTrashed: true, includeMerged: true });
    await startErasing(ctx, tx, id);
  });
}
