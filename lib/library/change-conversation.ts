import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { Conversation } from "./conversation.ts";
import { getConversation } from "./get-conversation.ts";
import { getParticipant } from "./get-participant.ts";
import { updateConversation } from "./update-conversation.ts";

export type ConversationChange = {
  id: number;
  title?: string | undefined;
  /** The participant that the reader is; null takes it back. */
  meParticipantId?: number | null | undefined;
};

/**
 * Renames a conversation, says which participant the reader is, or both; what is left out stays.
 * @returns the conversation as it is then
 * @throws AppError `not_found`
 */
export async function changeConversation(ctx: Context, change: ConversationChange): Promise<Conversation> {
  requireRole(ctx, "editor");
  const { id, title, meParticipantId: me } = change;
  return ctx.db.transaction(async (tx) => {
    await getConversation(ctx, id, { executor: tx });
    if (title !== undefined) {
      await updateConversation(ctx, tx, { id, action: "conversation.rename", set: { title: title.trim() } });
    }
    if (me !== undefined) {
      const meParticipantId = me === null ? null : await findPerson(ctx, tx, id, me);
      await updateConversation(ctx, tx, { id, action: "conversation.set-me", set: { meParticipantId } });
    }
    return getConversation(ctx, id, { executor: tx });
  });
}

/** The participant that stands for a merged one. */
async function findPerson(ctx: Context, tx: Transaction, conversationId: number, id: number): Promise<number> {
  const participant = await getParticipant(ctx, tx, conversationId, id);
  return participant.mergedInto ?? participant.id;
}
