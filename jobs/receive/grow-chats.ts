import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import { listChats } from "#lib/connections/list-chats.ts";
import { type Delivered, noCounts, type ReceivedCounts, type ReceivingConnection } from "#lib/connections/receiving.ts";
import { saveStatuses } from "#lib/connections/save-statuses.ts";
import type { Context } from "#lib/context/context.ts";
import type { copyTransaction } from "#lib/db/copy-transaction.ts";
import { lockConversation } from "#lib/messages/merging/lock-conversation.ts";
import { type Assigned, assignEvents } from "./assign-events.ts";
import { growChat } from "./grow-chat.ts";

export type Grown = Pick<Assigned, "history" | "news"> & {
  connection: ReceivingConnection;
  /** Of all its conversations. */
  counts: ReceivedCounts;
  chats: { conversationId: number; isNew: boolean; stored: number }[];
};

/**
 * Puts what has come for several connections into their conversations, in the caller's transaction, which holds the lock
 * of receiving.
 * @returns what it adds to each connection, and for the end of the transaction to the vocabulary
 */
export async function growChats(
  ctx: Context,
  [tx, client]: Parameters<Parameters<typeof copyTransaction>[0]>,
  delivered: ReadonlyMap<ReceivingConnection, Delivered[]>,
  pool: AnalysisPool,
): Promise<{ grown: Grown[]; terms: Map<string, number> }> {
  const { workspaceId } = ctx;
  const assigned = [];
  for (const [connection, events] of delivered) {
    assigned.push({ connection, ...(await assignEvents(ctx, tx, connection, events)) });
  }
  // In one order and all before the first row: whoever merges one of them holds the others up, never the other way round.
  const conversationIds = assigned.flatMap(({ chats }) => [...chats.keys()]).sort((one, other) => one - other);
  for (const conversationId of conversationIds) await lockConversation(tx, { workspaceId, conversationId });

  // What a conversation shows may have been swapped until the lock was had.
  for (const { connection, chats } of assigned) {
    const now = await listChats(tx, { workspaceId, connectionId: connection.id }, [...chats.keys()]);
    for (const [conversationId, place] of chats) {
      place.chat = { ...place.chat, ...now.get(conversationId) };
    }
  }

  const terms = new Map<string, number>();
  const grown: Grown[] = [];
  for (const { connection, chats, orphans, history, news } of assigned) {
    const one: Grown = { connection, counts: { ...noCounts }, chats: [], history, news };
    grown.push(one);
    for (const { chat, delivered } of chats.values()) {
      const growth = await growChat(ctx, [tx, client], { connection, chat, delivered, pool });
      for (const name of Object.keys(one.counts) as (keyof ReceivedCounts)[]) one.counts[name] += growth.counts[name];
      const { conversationId, isNew = false } = chat;
      one.chats.push({ conversationId, isNew, stored: growth.counts.stored });
      for (const [term, count] of growth.terms) terms.set(term, (terms.get(term) ?? 0) + count);
    }
    const statuses = orphans.flatMap(({ event, receivedAt }) =>
      event.event === "status" ? { status: event, receivedAt } : [],
    );
    await saveStatuses(tx, { workspaceId, connectionId: connection.id }, statuses);
  }
  return { grown, terms };
}
