import { and, eq } from "drizzle-orm";
import { participants } from "#drizzle/schema/conversations.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import type { Transaction } from "#lib/db/client.ts";
import { getConversation } from "./get-conversation.ts";
import { getParticipant } from "./get-participant.ts";
import { touchConversation } from "./touch-conversation.ts";

type Participant = typeof participants.$inferSelect;

/**
 * Changes the row of a participant: role, conversation, audit and new version around what `decide` gives.
 * @throws AppError `not_found`
 */
export async function changeParticipant(
  ctx: Context,
  input: { conversationId: number; participantId: number; action: string },
  decide: (participant: Participant, tx: Transaction) => Partial<Participant> | Promise<Partial<Participant>>,
): Promise<void> {
  requireRole(ctx, "editor");
  const { conversationId, participantId, action } = input;
  await ctx.db.transaction(async (tx) => {
    await getConversation(ctx, conversationId, { executor: tx });
    const participant = await getParticipant(ctx, tx, conversationId, participantId);
    await tx
      .update(participants)
      .set(await decide(participant, tx))
      .where(
        and(
          eq(participants.workspaceId, ctx.workspaceId),
          eq(participants.conversationId, conversationId),
          eq(participants.id, participantId),
        ),
      );
    const object = { kind: "conversation", id: conversationId };
    await recordAudit(ctx, tx, { action, object, details: { participantId } });
    await touchConversation(ctx, tx, conversationId);
  });
}
