import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { getConversation } from "./get-conversation.ts";
import { updateConversation } from "./update-conversation.ts";

/** @throws AppError `not_found` */
export async function renameConversation(ctx: Context, input: { id: number; title: string }): Promise<void> {
  requireRole(ctx, "editor");
  const { id, title } = input;
  await ctx.db.transaction(async (tx) => {
    await getConversation(ctx, id, { executor: tx });
    await updateConversation(ctx, tx, { id, action: "conversation.rename", set: { title: title.trim() } });
  });
}
