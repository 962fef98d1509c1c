import { and, eq } from "drizzle-orm";
import { cloudPeople } from "#drizzle/schema/connections.ts";
import { participants } from "#drizzle/schema/conversations.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { Merge } from "./find-merge.ts";

/**
 * Says in the conversation that a live one is merged into who of it is who to Meta, so that nobody stands there twice when
 * the next message comes: those whom the merge brought, those of the same name, and those a person says are the same.
 */
export async function carryPeople(
  tx: Transaction,
  { workspaceId, merge, idOf }: { workspaceId: number; merge: Merge; idOf: (ownId: number) => number },
): Promise<void> {
  const { conversationId, ownConversationId, preview, acceptedNames } = merge;
  const known = await tx
    .select()
    .from(cloudPeople)
    .where(and(eq(cloudPeople.workspaceId, workspaceId), eq(cloudPeople.conversationId, ownConversationId)));
  if (known.length === 0) return;
  const listPeople = (conversation: number) =>
    tx
      .select({ id: participants.id, name: participants.name })
      .from(participants)
      .where(and(eq(participants.workspaceId, workspaceId), eq(participants.conversationId, conversation)));
  const own = new Map((await listPeople(ownConversationId)).map(({ id, name }) => [id, name]));
  const there = new Map((await listPeople(conversationId)).map(({ id, name }) => [name, id]));
  const otherName = new Map(
    preview.renamed.flatMap(({ existing, incoming }) =>
      acceptedNames.includes(incoming) ? [[incoming, existing] as const] : [],
    ),
  );
  const rows = known.flatMap((person) => {
    const name = own.get(person.participantId) ?? "";
    const participantId = idOf(person.participantId) || there.get(otherName.get(name) ?? name);
    return participantId ? { ...person, conversationId, participantId } : [];
  });
  if (rows.length > 0) await tx.insert(cloudPeople).values(rows).onConflictDoNothing();
}
