import type { Context } from "#lib/context/context.ts";
import { changeParticipant } from "./change-participant.ts";
import { recountPeople } from "./recount-people.ts";

/**
 * Takes back that a participant was merged into another one.
 * @throws AppError `not_found`
 */
export async function splitParticipant(
  ctx: Context,
  input: { conversationId: number; participantId: number },
): Promise<void> {
  const { conversationId, participantId } = input;
  await changeParticipant(ctx, { ...input, action: "participant.split" }, async (_participant, tx) => {
    await recountPeople(ctx, tx, conversationId, { id: participantId, mergedInto: null });
    return { mergedInto: null };
  });
}
