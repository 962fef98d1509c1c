import { and, asc, eq } from "drizzle-orm";
import { parsePhoneNumberFromString } from "libphonenumber-js";
import { participants } from "#drizzle/schema/conversations.ts";
import type { Executor } from "#lib/db/client.ts";

export type NewParticipant = { id: number; name: string; phone: string | null };

export type ParticipantBook = {
  /** The id of a sender, given when the name is first met and kept for ever. */
  idOf(name: string): number;
  /** The participant that stands for a merged one. */
  personOf(participantId: number): number;
  /** People met since the last call. */
  takeNew(): NewParticipant[];
};

/** The people of a conversation, with those that earlier imports have met. */
export async function openParticipantBook(
  executor: Executor,
  owner: { workspaceId: number; conversationId: number },
): Promise<ParticipantBook> {
  const rows = await executor
    .select()
    .from(participants)
    .where(and(eq(participants.workspaceId, owner.workspaceId), eq(participants.conversationId, owner.conversationId)))
    .orderBy(asc(participants.id));
  const ids = new Map(rows.map((row) => [row.name, row.id]));
  const merged = new Map(rows.map((row) => [row.id, row.mergedInto]));
  let last = rows.at(-1)?.id ?? 0;
  let fresh: NewParticipant[] = [];

  return {
    idOf(name) {
      const known = ids.get(name);
      if (known !== undefined) return known;
      last += 1;
      ids.set(name, last);
      fresh.push({ id: last, name, phone: phoneOf(name) });
      return last;
    },
    personOf: (participantId) => merged.get(participantId) ?? participantId,
    takeNew() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}

/** E.164 where the export shows an unsaved contact by its number. */
function phoneOf(name: string): string | null {
  if (!/^\+[\d\s().-]{5,}$/.test(name)) return null;
  return parsePhoneNumberFromString(name)?.number ?? null;
}
