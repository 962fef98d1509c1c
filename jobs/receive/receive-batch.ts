import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import { addCounts } from "#lib/connections/add-counts.ts";
import { finishPayloads } from "#lib/connections/finish-payloads.ts";
import { listChats } from "#lib/connections/list-chats.ts";
import { listReceiving } from "#lib/connections/list-receiving.ts";
import { lockReceiving } from "#lib/connections/lock-receiving.ts";
import { noCounts, type ReceivedCounts, type ReceivingConnection } from "#lib/connections/receiving.ts";
import { saveHistory } from "#lib/connections/save-history.ts";
import { saveStatuses } from "#lib/connections/save-statuses.ts";
import { saveTrouble } from "#lib/connections/save-trouble.ts";
import { takePayloads } from "#lib/connections/take-payloads.ts";
import type { Context } from "#lib/context/context.ts";
import { copyTransaction } from "#lib/db/copy-transaction.ts";
import { forgetUnusedTerms } from "#lib/messages/merging/forget-unused-terms.ts";
import { lockConversation } from "#lib/messages/merging/lock-conversation.ts";
import { saveTermCounts } from "#lib/messages/save-term-counts.ts";
import { assignEvents } from "./assign-events.ts";
import { growChat } from "./grow-chat.ts";
import { sortPayloads } from "./sort-payloads.ts";

/**
 * Turns the oldest webhooks of a connection that nobody has read into messages: one transaction, so that a webhook is
 * done when its messages are there, and neither without the other.
 * @param input.only one webhook alone
 * @returns the ids of the webhooks that it took
 */
export async function receiveBatch(
  ctx: Context,
  input: { connectionId: number; pool: AnalysisPool; only?: { id: number } },
): Promise<number[]> {
  const { workspaceId } = ctx;
  const { connectionId, pool, only } = input;
  return copyTransaction(async (tx, client) => {
    await lockReceiving(tx, workspaceId);
    const all = await listReceiving(tx, workspaceId);
    const own = all.find(({ id }) => id === connectionId);
    if (!own) return [];
    const payloads = await takePayloads(tx, { workspaceId, connectionId }, only);
    if (payloads.length === 0) return [];
    const sorted = sortPayloads(payloads, own, all);
    const assigned = [];
    for (const [connection, delivered] of sorted.delivered) {
      assigned.push({ connection, ...(await assignEvents(ctx, tx, connection, delivered)) });
    }
    // In one order and all before the first row: whoever merges one of them holds the others up, never the other way round.
    const conversationIds = assigned.flatMap(({ chats }) => [...chats.keys()]).sort((one, other) => one - other);
    for (const conversationId of conversationIds) await lockConversation(tx, { workspaceId, conversationId });

    // What a conversation shows may have been swapped until the lock was had.
    for (const { connection, chats } of assigned) {
      const now = await listChats(tx, { workspaceId, connectionId: connection.id }, [...chats.keys()]);
      for (const [conversationId, place] of chats) place.chat = now.get(conversationId) ?? place.chat;
    }

    const terms = new Map<string, number>();
    const counts = new Map<ReceivingConnection, ReceivedCounts>([[own, sorted.counts]]);
    const now = ctx.now();
    for (const { connection, chats, orphans, history, news } of assigned) {
      const owner = { workspaceId, connectionId: connection.id };
      const sum = counts.get(connection) ?? { ...noCounts };
      counts.set(connection, sum);
      for (const { chat, delivered } of chats.values()) {
        const growth = await growChat(ctx, [tx, client], { connection, chat, delivered, pool });
        addTo(sum, growth.counts);
        for (const [term, count] of growth.terms) terms.set(term, (terms.get(term) ?? 0) + count);
      }
      const statuses = orphans.flatMap(({ event, receivedAt }) =>
        event.event === "status" ? { status: event, receivedAt } : [],
      );
      await saveStatuses(tx, owner, statuses);
      if (history.length > 0) await saveHistory(tx, owner, history, now);
      const trouble = troubleOf(sum, news, connection === own ? sorted.unknownNumbers : new Set());
      if (trouble) await saveTrouble(tx, owner, trouble, now);
    }
    if (!assigned.some(({ connection }) => connection === own)) {
      const trouble = troubleOf(sorted.counts, [], sorted.unknownNumbers);
      if (trouble) await saveTrouble(tx, { workspaceId, connectionId }, trouble, now);
    }
    await finishPayloads(tx, { workspaceId, connectionId }, sorted.outcomes);
    const newest = payloads.findLast(({ id }) => !sorted.pulled.has(id))?.receivedAt ?? null;
    for (const [connection, sum] of counts)
      await addCounts(tx, { workspaceId, connectionId: connection.id }, sum, newest);
    await saveTermCounts(tx, workspaceId, terms);
    if ([...terms.values()].some((count) => count < 0)) await forgetUnusedTerms(tx, workspaceId);
    return payloads.map(({ id }) => id);
  });
}

function addTo(sum: ReceivedCounts, added: ReceivedCounts): void {
  for (const name of Object.keys(sum) as (keyof ReceivedCounts)[]) sum[name] += added[name];
}

/** The worst of what a person should know, in words. */
function troubleOf(
  counts: ReceivedCounts,
  news: readonly string[],
  unknownNumbers: ReadonlySet<string>,
): string | null {
  const [number] = unknownNumbers;
  if (news.length > 0) return `Meta reports of the account: ${news.at(-1)}.`;
  if (counts.conflicts > 0)
    return "A message came again with another text. The first stays; the second is kept beside it.";
  if (number !== undefined) {
    return `Webhooks come for the phone number id ${number}, which no connection here has. They are kept, and read once there is one.`;
  }
  return counts.failed > 0
    ? "Something in a webhook could not be read. The rest of it was; it is kept as it came."
    : null;
}
