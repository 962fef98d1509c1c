import type { Context } from "#lib/context/context.ts";
import { alignChats } from "#lib/messages/alignment/align-chats.ts";
import { hashedText } from "#lib/messages/hashed-text.ts";
import type { ImportRun } from "#lib/messages/imports/begin-import.ts";
import { countRicher } from "#lib/messages/merging/count-richer.ts";
import { type Candidate, findCandidates } from "#lib/messages/merging/find-candidates.ts";
import { KeyCollector } from "#lib/messages/merging/key-collector.ts";
import { loadStoredChat } from "#lib/messages/merging/load-stored-chat.ts";
import { tailOf } from "#lib/messages/merging/tail-of.ts";
import { toPreview } from "#lib/messages/merging/to-preview.ts";
import { hashMessage } from "#lib/messages/message-hash.ts";
import { createOccurrenceCounter } from "#lib/messages/occurrence-counter.ts";
import type { ChatProfile } from "#lib/parse/chat-profile.ts";
import type { ParsedRecord } from "#lib/parse/parsed-record.ts";

/** What of a file comes after the end of a conversation that holds all the rest of it. */
export type Tail = {
  target: Candidate;
  /** Records at the beginning of the file that the conversation holds. */
  known: number;
  /** Messages and last seq of the conversation when it was compared. */
  seen: { messages: number; lastSeq: number };
  countOccurrence: ReturnType<typeof createOccurrenceCounter>;
  preview: ReturnType<typeof toPreview>;
};

/** Finds the conversation that a file provably only extends, or that holds all of it; null when there is none. */
export async function findTail(
  ctx: Context,
  run: ImportRun,
  chat: { profile: ChatProfile; batches: AsyncIterable<{ records: ParsedRecord[] }>; signal: AbortSignal },
): Promise<Tail | null> {
  const { workspaceId } = ctx;
  const { firstLocalAt: firstAt, lastLocalAt: lastAt } = chat.profile;
  const owner = { workspaceId, conversationId: run.conversationId, into: run.intoConversationId };
  // Most files are of another time than all that is there: they are not read for this.
  if ((await findCandidates(ctx.db, owner, { senders: null, firstAt, lastAt })).length === 0) return null;
  const incoming = new KeyCollector();
  for await (const { records } of chat.batches) {
    chat.signal.throwIfAborted();
    for (const record of records) incoming.add({ ...record, localMs: Date.parse(`${record.localAt}Z`) || 0 });
  }
  const keys = incoming.keys();
  for (const target of await findCandidates(ctx.db, owner, { senders: keys.senders, firstAt, lastAt })) {
    const countOccurrence = createOccurrenceCounter();
    const existing = await loadStoredChat(ctx.db, { workspaceId, ...target }, (message) => {
      countOccurrence(hashMessage(message.sender, hashedText(message)), message.localMs);
    });
    const alignment = alignChats(existing.keys, keys);
    const tail = tailOf(alignment, existing.keys.length);
    const richer = countRicher(existing, { keys, named: incoming.named() }, alignment.matchOf);
    if (!tail || richer > 0) continue;
    const seen = { messages: existing.keys.length, lastSeq: existing.seqs.at(-1) ?? 0 };
    const preview = toPreview(alignment, { existing, richer, incomingSeqs: null });
    return { target, known: tail.from, seen, countOccurrence, preview };
  }
  return null;
}
