import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { getConversation } from "./get-conversation.ts";
import { updateConversation } from "./update-conversation.ts";

/**
 * Brings a conversation back out of the trash; one that is not in it stays as it is.
 * @throws AppError `not_found`
 */
export async function restoreConversation(ctx: Context, id: number): Promise<void> {
  requireRole(ctx, "editor");
  await ctx.db.transaction(async (tx) => {
    const { trashedAt } = await getConversation(ctx, id, { executor: tx, includeTrashed: true });
    if (trashedAt) await updateConversation(ctx, tx, { id, action: "conversation.restore", set: { trashedAt: null } });
  });
}
