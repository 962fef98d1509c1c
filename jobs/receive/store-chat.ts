import type { PlacedMessage } from "#lib/analytics/count-placed.ts";
import { planRollupChange } from "#lib/analytics/plan-rollup-change.ts";
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
import type { PlannedChat } from "./plan-chat.ts";
import type { ShapedRow } from "./shape-rows.ts";

type Copy = Parameters<Parameters<typeof copyTransaction>[0]>;

/**
 * Puts analysed messages into their conversation: in the place of those that they replace, with their entities and all
 * that is counted of them.
 */
export async function storeChat(
  [tx, client]: Copy,
  { workspaceId, connectionId }: { workspaceId: number; connectionId: number },
  planned: PlannedChat,
  rows: readonly ShapedRow[],
  messages: readonly (NewMessage & PlacedMessage)[],
): Promise<void> {
  const { chat, people, place } = planned;
  const { conversationId, readingId, importId } = chat;
  const owner = { workspaceId, conversationId, readingId };
  const removed = rows.flatMap(({ old }) => old ?? []);
  const saveChange = await planRollupChange(tx, owner, messages, people.personOf);
  await deleteMessages(
    tx,
    owner,
    removed.map(({ seq }) => seq),
  );
  await copyMessages(client, { workspaceId, readingId, importId }, messages);
  if (messages.some(({ entities }) => entities.length > 0)) await copyEntities(client, owner, messages);
  const files = filesOf(planned);
  if (files.length > 0) await noteMedia(tx, { ...owner, connectionId, importId }, files);
  await saveChange();
  await markAgain(tx, owner, place);
  if (place.isFirst) return completeReading(tx, owner);
  const isMoved = rows.some(({ old, placed }) => old !== null && old.localMs !== placed.localMs);
  await completeGrowth(tx, owner, { added: messages, removed, isMoved });
}
