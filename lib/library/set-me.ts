import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { getConversation } from "./get-conversation.ts";
import { getParticipant } from "./get-participant.ts";
import { updateConversation } from "./update-conversation.ts";

/**
 * Says which participant the reader is; null takes it back.
 * @throws AppError `not_found`
 */
export async function setMe(ctx: Context, input: { id: number; participantId: number | null }): Promise<void> {
  requireRole(ctx, "editor");
  const { id, participantId } = input;
  await ctx.db.transaction(async (tx) => {
    await getConversation(ctx, id, { executor: tx });
    const participant = participantId === null ? null : await getParticipant(ctx, tx, id, participantId);
    const meParticipantId = participant && (participant.mergedInto ?? participant.id);
    await updateConversation(ctx, tx, { id, action: "conversation.set-me", set: { meParticipantId } });
  });
}
