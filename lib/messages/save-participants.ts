import { participants } from "#drizzle/schema/conversations.ts";
import type { Executor } from "#lib/db/client.ts";

/** Adds people to a conversation. */
export async function saveParticipants(
  tx: Executor,
  owner: { workspaceId: number; conversationId: number },
  people: { id: number; name: string; phone: string | null }[],
): Promise<void> {
  const pageSize = 1_000;
  for (let at = 0; at < people.length; at += pageSize) {
    const page = people.slice(at, at + pageSize);
    await tx.insert(participants).values(page.map((person) => ({ ...owner, ...person })));
  }
}
