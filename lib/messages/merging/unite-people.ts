import { and, eq } from "drizzle-orm";
import { participants } from "#drizzle/schema/conversations.ts";
import type { Transaction } from "#lib/db/client.ts";
import { openParticipantBook } from "../participant-book.ts";
import { saveParticipants } from "../save-participants.ts";
import type { Merge } from "./find-merge.ts";

export type UnitedPeople = {
  /** The id in the conversation of somebody of the export. */
  idOf(ownId: number): number;
  /** The participant that stands for a merged one, those just united too. */
  personOf(id: number): number;
  /** Who was not in the conversation before. */
  added: number[];
};

/**
 * Brings the people of an export into the conversation that it is merged into, by their names. Who has another name
 * there, and is the same by a person's word, is united with that one; splitting takes it back.
 * @param input.ids people of the export that wrote what is new
 */
export async function unitePeople(
  tx: Transaction,
  { workspaceId, merge, ids }: { workspaceId: number; merge: Merge; ids: Set<number> },
): Promise<UnitedPeople> {
  const { conversationId, ownConversationId, preview, acceptedNames } = merge;
  const owner = { workspaceId, conversationId };
  const book = await openParticipantBook(tx, owner);
  const own = await tx
    .select({ id: participants.id, name: participants.name })
    .from(participants)
    .where(and(eq(participants.workspaceId, workspaceId), eq(participants.conversationId, ownConversationId)))
    .orderBy(participants.id);
  const idOf = new Map(own.filter(({ id }) => ids.has(id)).map(({ id, name }) => [id, book.idOf(name)]));
  const fresh = book.takeNew();
  await saveParticipants(tx, owner, fresh);

  const united = new Map<number, number>();
  for (const { existing, incoming } of preview.renamed) {
    const added = fresh.find(({ name }) => name === incoming);
    if (!added || !acceptedNames.includes(incoming)) continue;
    const mergedInto = book.personOf(book.idOf(existing));
    united.set(added.id, mergedInto);
    await tx
      .update(participants)
      .set({ mergedInto })
      .where(
        and(
          eq(participants.workspaceId, workspaceId),
          eq(participants.conversationId, conversationId),
          eq(participants.id, added.id),
        ),
      );
  }
  return {
    idOf: (ownId) => idOf.get(ownId) ?? 0,
    personOf: (id) => united.get(id) ?? book.personOf(id),
    added: fresh.map(({ id }) => id),
  };
}
