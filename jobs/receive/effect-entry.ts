import type { CloudEntry } from "#lib/connections/cloud-entry.ts";
import type { CloudEdit, CloudReaction, CloudRevoke } from "#lib/connections/payload/cloud-event.ts";
import type { Delivered } from "#lib/connections/receiving.ts";
import { newEntry } from "./new-entry.ts";

/**
 * The entry of an edit, a revocation or a reaction.
 * @param conversationId null where its chat has none yet: then it holds who it came from
 */
export function effectEntry(
  event: CloudEdit | CloudRevoke | CloudReaction,
  from: Delivered,
  conversationId: number | null,
): CloudEntry {
  const { event: type, chat, sender, isOutgoing, targetWamid, sentAtMs } = event;
  const said =
    event.event === "edit" ? { content: event.content } : event.event === "reaction" ? { emoji: event.emoji } : {};
  const effect = conversationId === null ? { ...said, origin: { chat, sender, isOutgoing } } : said;
  const sentAt = sentAtMs === null ? from.receivedAt : new Date(sentAtMs);
  return newEntry(event.wamid, from, { conversationId, type, targetWamid, effect, sentAt });
}
