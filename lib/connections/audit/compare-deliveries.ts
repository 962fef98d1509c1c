import { createHash } from "node:crypto";
import type { AuditPlace, AuditReport } from "#drizzle/schema/pulls.ts";
import type { Context } from "#lib/context/context.ts";
import type { GraphClient } from "../graph/graph-client.ts";
import { GraphError } from "../graph/graph-error.ts";
import { loadEntries } from "../load-entries.ts";
import { settleGraphError } from "../settle-graph-error.ts";
import { type DeliveryPage, readDeliveries } from "./read-deliveries.ts";

type Compared = Pick<AuditReport, "listed" | "isComplete" | "missing" | "withoutText" | "failedWebhooks">;

const mostPages = 100;
const noneYet = { listed: 0, missing: 0, withoutText: 0, failedWebhooks: 0 };
const beginning: AuditPlace = { after: null, pages: 0, ...noneYet, seen: [] };
/** Enough that two of at most 10,000 ids are hardly ever taken for one. */
const hashBytes = 9;

/**
 * Goes through `message_history`, at most 100 pages of 100, and looks for each message here, from where an earlier run
 * stopped. Other trouble than a limit, in the middle, ends it early: what was seen counts.
 * @param input.onPage keeps the place after each page
 * @throws GraphError where not even the first page came, or a limit of Meta is reached: to be gone on with later
 */
export async function compareDeliveries(
  ctx: Context,
  graph: GraphClient,
  connection: { id: number; phoneNumberId: string },
  input: { from: AuditPlace | null; onPage: (place: AuditPlace) => Promise<void>; signal: AbortSignal },
): Promise<Compared> {
  const owner = { workspaceId: ctx.workspaceId, connectionId: connection.id };
  const place = { ...beginning, ...input.from };
  const seen = new Set(place.seen);
  const toReport = (isComplete: boolean): Compared => {
    const { listed, missing, withoutText, failedWebhooks } = place;
    return { listed, isComplete, missing, withoutText, failedWebhooks };
  };
  while (place.pages < mostPages) {
    input.signal.throwIfAborted();
    const read: DeliveryPage | null = await readDeliveries(graph, connection.phoneNumberId, place.after).catch(
      async (error: unknown) => {
        if (!(error instanceof GraphError) || place.pages === 0 || error.advice === "pause") throw error;
        await settleGraphError(ctx, { ...owner, id: connection.id }, error);
        return null;
      },
    );
    if (!read) return toReport(false);
    const fresh = read.deliveries.filter(({ wamid }) => !seen.has(shortHash(wamid)));
    const entries = await loadEntries(
      ctx.db,
      owner,
      fresh.map(({ wamid }) => wamid),
    );
    const known = new Map(entries.map((entry) => [entry.wamid, entry]));
    for (const { wamid, hasFailedWebhook } of fresh) {
      if (seen.has(shortHash(wamid))) continue;
      seen.add(shortHash(wamid));
      place.listed += 1;
      const entry = known.get(wamid);
      if (!entry) place.missing += 1;
      else if (entry.isPlaceholder) place.withoutText += 1;
      if (hasFailedWebhook) place.failedWebhooks += 1;
    }
    const isLast = read.next === null || read.next === place.after;
    place.pages += 1;
    place.after = read.next;
    if (isLast) return toReport(true);
    await input.onPage({ ...place, seen: [...seen] });
  }
  return toReport(false);
}

/** An id of Meta holds a number in clear: what is kept only to know it again is a hash. */
function shortHash(wamid: string): string {
  return createHash("sha256").update(wamid).digest().subarray(0, hashBytes).toString("base64url");
}
