import type { CloudEntry } from "#lib/connections/cloud-entry.ts";
import type { People } from "#lib/connections/open-people.ts";
import type { CloudPerson } from "#lib/connections/payload/cloud-event.ts";

/**
 * Gives what came before its chat had a conversation to this one, with the participant that its sender is here.
 * @returns the entries that are others now
 */
export async function settleEarly(
  entries: Iterable<CloudEntry>,
  people: People,
  conversationId: number,
): Promise<CloudEntry[]> {
  const settled: CloudEntry[] = [];
  for (const entry of entries) {
    if (entry.conversationId !== null) continue;
    const { origin, ...effect } = entry.effect ?? {};
    const { sender, isOutgoing } = origin as { sender: CloudPerson; isOutgoing: boolean };
    const participantId = await people.idOf(sender, isOutgoing);
    entry.conversationId = conversationId;
    entry.effect = entry.type === "reaction" ? { ...effect, participantId } : effect;
    settled.push(entry);
  }
  return settled;
}
