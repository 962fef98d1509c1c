import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import { addCounts } from "#lib/connections/add-counts.ts";
import { finishPayloads } from "#lib/connections/finish-payloads.ts";
import { listReceiving } from "#lib/connections/list-receiving.ts";
import { lockReceiving } from "#lib/connections/lock-receiving.ts";
import { noCounts, type ReceivedCounts, type ReceivingConnection } from "#lib/connections/receiving.ts";
import { saveHistory } from "#lib/connections/save-history.ts";
import { saveTrouble } from "#lib/connections/save-trouble.ts";
import { noteHours } from "#lib/connections/silence/note-hours.ts";
import { takePayloads } from "#lib/connections/take-payloads.ts";
import type { Context } from "#lib/context/context.ts";
import { copyTransaction } from "#lib/db/copy-transaction.ts";
import { forgetUnusedTerms } from "#lib/messages/merging/forget-unused-terms.ts";
import { saveTermCounts } from "#lib/messages/save-term-counts.ts";
import { growChats } from "./grow-chats.ts";
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
    const { grown, terms } = await growChats(ctx, [tx, client], sorted.delivered, pool);
    const counts = new Map<ReceivingConnection, ReceivedCounts>([[own, sorted.counts]]);
    const now = ctx.now();
    for (const { connection, counts: added, history, news } of grown) {
      const owner = { workspaceId, connectionId: connection.id };
      await noteHours(tx, owner, sorted.delivered.get(connection) ?? []);
      const sum = counts.get(connection) ?? { ...noCounts };
      counts.set(connection, sum);
      addTo(sum, added);
      if (history.length > 0) await saveHistory(tx, owner, history, now);
      const trouble = troubleOf(sum, news, connection === own ? sorted.unknownNumbers : new Set());
      if (trouble) await saveTrouble(tx, owner, trouble, now);
    }
    if (!grown.some(({ connection }) => connection === own)) {
      const trouble = troubleOf(sorted.counts, [], sorted.unknownNumbers);
      if (trouble) await saveTrouble(tx, { workspaceId, connectionId }, trouble, now);
    }
    await finishPayloads(tx, { workspaceId, connectionId }, sorted.outcomes);
    for (const [connection, sum] of counts)
      await addCounts(tx, { workspaceId, connectionId: connection.id }, sum, sorted.newestAt);
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
