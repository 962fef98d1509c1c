import { and, eq, inArray } from "drizzle-orm";
import { cloudPeople } from "#drizzle/schema/connections.ts";
import { participants } from "#drizzle/schema/conversations.ts";
import type { Executor } from "#lib/db/client.ts";

/** Participants of a conversation, and which of them Meta knows under which number or id. */
export type StoredPeople = {
  participants: (typeof participants.$inferSelect)[];
  known: (typeof cloudPeople.$inferSelect)[];
};

/** Who takes part in some conversations, by their ids. */
export async function loadPeople(
  executor: Executor,
  workspaceId: number,
  conversationIds: readonly number[],
): Promise<Map<number, StoredPeople>> {
  const ids = [...conversationIds];
  const found = new Map(ids.map((id): [number, StoredPeople] => [id, { participants: [], known: [] }]));
  const rows = await executor
    .select()
    .from(participants)
    .where(and(eq(participants.workspaceId, workspaceId), inArray(participants.conversationId, ids)));
  const known = await executor
    .select()
    .from(cloudPeople)
    .where(and(eq(cloudPeople.workspaceId, workspaceId), inArray(cloudPeople.conversationId, ids)));
  for (const row of rows) found.get(row.conversationId)?.participants.push(row);
  for (const row of known) found.get(row.conversationId)?.known.push(row);
  return found;
}
