import type { Executor } from "#lib/db/client.ts";
import { alignChats } from "#lib/messages/alignment/align-chats.ts";
import type { Alignment } from "#lib/messages/alignment/alignment.ts";
import { hashedText } from "#lib/messages/hashed-text.ts";
import { countRicher } from "#lib/messages/merging/count-richer.ts";
import { loadStoredChat } from "#lib/messages/merging/load-stored-chat.ts";
import type { StoredChat } from "#lib/messages/merging/stored-chat.ts";
import { type Hash64, hashMessage } from "#lib/messages/message-hash.ts";
import { createOccurrenceCounter } from "#lib/messages/occurrence-counter.ts";

type Side = { conversationId: number; readingId: number; zone: string };

export type Comparison = {
  existing: StoredChat;
  incoming: StoredChat;
  alignment: Alignment;
  /** Messages that say more in the export. */
  richer: number;
  /** Which of its equals inside a minute a message is; all of the conversation are counted. */
  countOccurrence: ReturnType<typeof createOccurrenceCounter>;
  /** Who said what, of each message of the export. */
  hashes: Hash64[];
};

/** Lays an export that has been read beside a conversation. */
export async function compareReadings(
  executor: Executor,
  workspaceId: number,
  sides: { existing: Side; incoming: Side },
): Promise<Comparison> {
  const countOccurrence = createOccurrenceCounter();
  const hashes: Hash64[] = [];
  const existing = await loadStoredChat(executor, { workspaceId, ...sides.existing }, (message) => {
    countOccurrence(hashMessage(message.sender, hashedText(message)), message.localMs);
  });
  const incoming = await loadStoredChat(executor, { workspaceId, ...sides.incoming }, (message) => {
    hashes.push(hashMessage(message.sender, hashedText(message)));
  });
  const alignment = alignChats(existing.keys, incoming.keys);
  const richer = countRicher(existing, incoming, alignment.matchOf);
  return { existing, incoming, alignment, richer, countOccurrence, hashes };
}
