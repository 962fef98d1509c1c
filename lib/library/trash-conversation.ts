import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { getConversation } from "./get-conversation.ts";
import { updateConversation } from "./update-conversation.ts";

/**
 * Puts a conversation into the trash, from where it can be brought back for 30 days.
 * @throws AppError `not_found`, also when it lies there already
 */
export async function trashConversation(ctx: Context, id: number): Promise<void> {
  requireRole(ctx, "editor");
  await ctx.db.transaction(async (tx) => {
    await getConversation(ctx, id, { executor: tx });
    await updateConversation(ctx, tx, { id, action: "conversation.trash", set: { trashedAt: ctx.now() } });
  });
}
