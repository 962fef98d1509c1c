import { pipeline } from "#jobs/pipeline.ts";
import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import { listChats } from "#lib/connections/list-chats.ts";
import type { Delivered, ReceivedCounts, ReceivingConnection } from "#lib/connections/receiving.ts";
import type { Context } from "#lib/context/context.ts";
import type { copyTransaction } from "#lib/db/copy-transaction.ts";
import { touchConversations } from "#lib/library/touch-conversations.ts";
import { listGrown } from "#lib/messages/merging/list-grown.ts";
import { lockConversations } from "#lib/messages/merging/lock-conversations.ts";
import { type Assigned, assignEvents } from "./assign-events.ts";
import { growConnection } from "./grow-connection.ts";

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
  // All before the first row: whoever merges one of them holds the others up, never the other way round.
  await lockConversations(
    tx,
    workspaceId,
    assigned.flatMap(({ chats }) => [...chats.keys()]),
  );

  // What a conversation shows may have been swapped until the lock was had.
  for (const { connection, chats } of assigned) {
    const now = await listChats(tx, { workspaceId, connectionId: connection.id }, [...chats.keys()]);
    for (const [conversationId, place] of chats) {
      place.chat = { ...place.chat, ...now.get(conversationId) };
    }
  }

  const terms = new Map<string, number>();
  const grown: Grown[] = [];
  const changed: number[] = [];
  for (const one of assigned) {
    const growth = await growConnection(ctx, [tx, client], one, pool);
    const { connection, history, news } = one;
    grown.push({ connection, history, news, counts: growth.counts, chats: growth.chats });
    changed.push(...growth.changed);
    for (const [term, count] of growth.terms) terms.set(term, (terms.get(term) ?? 0) + count);
  }
  await touchConversations(ctx, tx, changed);
  await pipeline.afterGrowth(tx, workspaceId, changed, ctx.now());
  const passed = await listGrown(
    tx,
    workspaceId,
    grown.flatMap(({ chats }) => chats),
  );
  await pipeline.afterFirstGrowth(tx, workspaceId, passed, ctx.now());
  return { grown, terms };
}
