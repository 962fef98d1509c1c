import type { AuditReport } from "#drizzle/schema/pulls.ts";
import type { Context } from "#lib/context/context.ts";
import type { GraphClient } from "../graph/graph-client.ts";
import { GraphError } from "../graph/graph-error.ts";
import { loadEntries } from "../load-entries.ts";
import { settleGraphError } from "../settle-graph-error.ts";
import { type DeliveryPage, readDeliveries } from "./read-deliveries.ts";

type Compared = Pick<AuditReport, "listed" | "isComplete" | "missing" | "withoutText" | "failedWebhooks">;

const mostPages = 100;

/**
 * Goes through `message_history`, at most 100 pages of 100, and looks for each message here. A limit of Meta in the
 * middle ends it early: what was seen counts.
 * @throws GraphError where not even the first page came
 */
export async function compareDeliveries(
  ctx: Context,
  graph: GraphClient,
  connection: { id: number; phoneNumberId: string },
  signal: AbortSignal,
): Promise<Compared> {
  const owner = { workspaceId: ctx.workspaceId, connectionId: connection.id };
  const seen = new Set<string>();
  const sum = { missing: 0, withoutText: 0, failedWebhooks: 0 };
  let after: string | null = null;
  for (let page = 1; page <= mostPages; page++) {
    signal.throwIfAborted();
    const before: string | null = after;
    const read: DeliveryPage | null = await readDeliveries(graph, connection.phoneNumberId, after).catch(
      async (error: unknown) => {
        if (!(error instanceof GraphError) || page === 1) throw error;
        await settleGraphError(ctx, { ...owner, id: connection.id }, error);
        return null;
      },
    );
    if (!read) return { ...sum, listed: seen.size, isComplete: false };
    const fresh = read.deliveries.filter(({ wamid }) => !seen.has(wamid));
    const entries = await loadEntries(
      ctx.db,
      owner,
      fresh.map(({ wamid }) => wamid),
    );
    const known = new Map(entries.map((entry) => [entry.wamid, entry]));
    for (const { wamid, hasFailedWebhook } of fresh) {
      seen.add(wamid);
      const entry = known.get(wamid);
      if (!entry) sum.missing += 1;
      else if (entry.isPlaceholder) sum.withoutText += 1;
      if (hasFailedWebhook) sum.failedWebhooks += 1;
    }
    after = read.next;
    if (after === null || after === before) return { ...sum, listed: seen.size, isComplete: true };
  }
  return { ...sum, listed: seen.size, isComplete: false };
}
