import { and, eq, inArray } from "drizzle-orm";
import { conversations, participants } from "#drizzle/schema/conversations.ts";
import type { Executor } from "#lib/db/client.ts";

/** Removes people whom a merge brought in; who was united with one of them stands for themselves again. */
export async function dropPeople(
  tx: Executor,
  { workspaceId, conversationId }: { workspaceId: number; conversationId: number },
  ids: number[],
): Promise<void> {
  if (ids.length === 0) return;
  const ofConversation = and(
    eq(participants.workspaceId, workspaceId),
    eq(participants.conversationId, conversationId),
  );
  await tx.delete(participants).where(and(ofConversation, inArray(participants.id, ids)));
  await tx
    .update(participants)
    .set({ mergedInto: null })
    .where(and(ofConversation, inArray(participants.mergedInto, ids)));
  await tx
    .update(conversations)
    .set({ meParticipantId: null })
    .where(
      and(
        eq(conversations.workspaceId, workspaceId),
        eq(conversations.id, conversationId),
        inArray(conversations.meParticipantId, ids),
      ),
    );
}
