import { and, eq } from "drizzle-orm";
import { conversations, participants } from "#drizzle/schema/conversations.ts";
import type { Context } from "#lib/context/context.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { changeParticipant } from "./change-participant.ts";
import { getParticipant } from "./get-participant.ts";
import { recountPeople } from "./recount-people.ts";

/**
 * Says that two participants are one person: what `from` wrote counts for `into` from now on. No message is changed,
 * and `splitParticipant` takes it back. Whoever was merged into `from` before goes along, so a chain has one step.
 * @throws AppError `not_found`; `validation` when both are the same person already
 */
export async function mergeParticipants(
  ctx: Context,
  input: { conversationId: number; from: number; into: number },
): Promise<void> {
  const { conversationId, from, into } = input;
  const change = { conversationId, participantId: from, action: "participant.merge" };
  await changeParticipant(ctx, change, async (_participant, tx) => {
    const target = await getParticipant(ctx, tx, conversationId, into);
    const mergedInto = target.mergedInto ?? target.id;
    if (mergedInto === from) throw new AppError("validation", "These two are one person already.");
    const ofConversation = and(
      eq(participants.workspaceId, ctx.workspaceId),
      eq(participants.conversationId, conversationId),
    );
    await tx
      .update(participants)
      .set({ mergedInto })
      .where(and(ofConversation, eq(participants.mergedInto, from)));
    await tx
      .update(conversations)
      .set({ meParticipantId: mergedInto })
      .where(
        and(
          eq(conversations.workspaceId, ctx.workspaceId),
          eq(conversations.id, conversationId),
          eq(conversations.meParticipantId, from),
        ),
      );
    await recountPeople(ctx, tx, conversationId, { id: from, mergedInto });
    return { mergedInto };
  });
}
