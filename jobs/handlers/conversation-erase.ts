import type { Handler } from "#jobs/handler.ts";
import { deleteConversationData } from "#lib/library/delete-conversation-data.ts";

/** Removes the rows and files of a conversation that somebody erased, or whose time in the trash is over. */
export const eraseConversationData: Handler<"conversation.erase"> = (ctx, { conversationId }, { signal }) =>
  deleteConversationData(ctx, conversationId, signal);
