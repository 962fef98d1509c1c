import type { Context } from "#lib/context/context.ts";
import type { Conversation } from "./conversation.ts";
import { getConversation } from "./get-conversation.ts";
import { recordView } from "./record-view.ts";

/**
 * A conversation for somebody who looks at it: the view stands in the trail before the answer is given.
 * @throws AppError `not_found`
 */
export async function viewConversation(ctx: Context, id: number): Promise<Conversation> {
  const conversation = await getConversation(ctx, id);
  await recordView(ctx, id);
  return conversation;
}
