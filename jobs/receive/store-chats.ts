import type { PlacedMessage } from "#lib/analytics/count-placed.ts";
import { planRollupChanges } from "#lib/analytics/plan-rollup-changes.ts";
import { noteMedia } from "#lib/connections/media/note-media.ts";
import type { copyTransaction } from "#lib/db/copy-transaction.ts";
import { completeReading } from "#lib/messages/complete-reading.ts";
import { copyEntities } from "#lib/messages/copy-entities.ts";
import { copyMessages } from "#lib/messages/copy-messages.ts";
import { completeGrowth } from "#lib/messages/growing/complete-growth.ts";
import { deleteMessages } from "#lib/messages/growing/delete-messages.ts";
import { markAgain } from "#lib/messages/growing/mark-again.ts";
import type { NewMessage } from "#lib/messages/new-message.ts";
import { filesOf } from "./files-of.ts";
import type { PlannedChat } from "./plan-chats.ts";
import type { ShapedRow } from "./shape-rows.ts";

type Copy = Parameters<Parameters<typeof copyTransaction>[0]>;

export type GrownChat = {
  planned: PlannedChat;
  rows: readonly ShapedRow[];
  /** The same rows, analysed. */
  messages: readonly (NewMessage & PlacedMessage)[];
};

/**
 * Puts analysed messages into their conversations: in the place of those that they replace, with their entities and all
 * that is counted of them. Each step is one statement for all.
 */
export async function storeChats(
  [tx, client]: Copy,
  { workspaceId, connectionId }: { workspaceId: number; connectionId: number },
  grown: readonly GrownChat[],
): Promise<void> {
  if (grown.length === 0) return;
  const chats = grown.map(({ planned: { chat, people, place }, rows, messages }) => {
    const { conversationId, readingId, importId } = chat;
    const { personOf } = people;
    const removed = rows.flatMap(({ old }) => old ?? []);
    const isMoved = rows.some(({ old, placed }) => old !== null && old.localMs !== placed.localMs);
    return { conversationId, readingId, importId, ...place, personOf, messages, changed: messages, removed, isMoved };
  });
  const saveChanges = await planRollupChanges(tx, workspaceId, chats);
  const gone = chats.flatMap(({ readingId, removed }) => removed.map(({ seq }) => ({ readingId, seq })));
  await deleteMessages(tx, workspaceId, gone);
  await copyMessages(client, workspaceId, chats);
  if (grown.some(({ messages }) => messages.some(({ entities }) => entities.length > 0)))
    await copyEntities(client, workspaceId, chats);
  for (const { planned } of grown) {
    const { conversationId, readingId, importId } = planned.chat;
    const files = filesOf(planned);
    if (files.length > 0)
      await noteMedia(tx, { workspaceId, conversationId, readingId, connectionId, importId }, files);
  }
  await saveChanges();
  await markAgain(tx, workspaceId, chats);
  for (const { isFirst, conversationId, readingId } of chats)
    if (isFirst) await completeReading(tx, { workspaceId, conversationId, readingId });
  const others = chats.filter(({ isFirst }) => !isFirst);
  await completeGrowth(
    tx,
    workspaceId,
    others.map(({ messages, ...chat }) => ({ ...chat, added: messages })),
  );
}
