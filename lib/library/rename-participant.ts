import type { Context } from "#lib/context/context.ts";
import { changeParticipant } from "./change-participant.ts";

/**
 * Chooses the name that is shown for a participant; null goes back to the one in the export.
 * @throws AppError `not_found`
 */
export async function renameParticipant(
  ctx: Context,
  input: { conversationId: number; participantId: number; displayName: string | null },
): Promise<void> {
  const displayName = input.displayName?.trim() || null;
  await changeParticipant(ctx, { ...input, action: "participant.rename" }, () => ({ displayName }));
}
