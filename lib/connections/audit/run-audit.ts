import { and, eq } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import { type AuditPlace, type AuditReport, cloudAudits } from "#drizzle/schema/pulls.ts";
import type { Context } from "#lib/context/context.ts";
import { enqueue } from "#lib/queue/enqueue.ts";
import type { GraphClient } from "../graph/graph-client.ts";
import { GraphError } from "../graph/graph-error.ts";
import { type OpenOptions, openGraph } from "../graph/open-graph.ts";
import { settleGraphError } from "../settle-graph-error.ts";
import { compareDeliveries } from "./compare-deliveries.ts";
import { countDays } from "./count-days.ts";
import { readAnalytics } from "./read-analytics.ts";
import { saveAudit } from "./save-audit.ts";

const days = 30;
const dayMs = 86_400_000;
type Row = typeof connections.$inferSelect;

/**
 * Compares the last 30 days, and what `message_history` lists, with what is here, and keeps the report. What Meta does
 * not show to this token becomes a note. A limit makes it wait and go on with the page that was refused, which is no failed
 * attempt; so does a worker that is killed.
 * @throws the reason of `signal`; what is no answer of Meta's
 */
export async function runAudit(
  ctx: Context,
  auditId: number,
  options: OpenOptions & { signal: AbortSignal },
): Promise<void> {
  const { workspaceId } = ctx;
  const [audit] = await ctx.db
    .select()
    .from(cloudAudits)
    .where(and(eq(cloudAudits.workspaceId, workspaceId), eq(cloudAudits.id, auditId)));
  if (!audit || audit.state === "done" || audit.state === "failed") return;
  const [connection] = await ctx.db
    .select()
    .from(connections)
    .where(and(eq(connections.workspaceId, workspaceId), eq(connections.id, audit.connectionId)));
  if (!connection) return;
  await saveAudit(ctx.db, audit, { state: "running", trouble: null });
  try {
    const graph = await openGraph(ctx, connection, "audit", options);
    const onPage = (place: AuditPlace) => saveAudit(ctx.db, audit, { place });
    const report = await compare(ctx, graph, connection, { from: audit.place, onPage, signal: options.signal });
    await saveAudit(ctx.db, audit, { state: "done", report, place: null, finishedAt: ctx.now() });
  } catch (error) {
    options.signal.throwIfAborted();
    if (!(error instanceof GraphError)) throw error;
    const resumeAt = await settleGraphError(ctx, connection, error);
    const trouble = error.message;
    await ctx.db.transaction(async (tx) => {
      await saveAudit(
        tx,
        audit,
        resumeAt ? { state: "paused", trouble } : { state: "failed", trouble, finishedAt: ctx.now() },
      );
      if (resumeAt) await enqueue(tx, "connection.audit", { workspaceId, auditId }, { startAfter: resumeAt });
    });
  }
}

async function compare(
  ctx: Context,
  graph: GraphClient,
  connection: Row,
  pages: Parameters<typeof compareDeliveries>[3],
): Promise<AuditReport> {
  const { workspaceId, id, wabaId, displayPhoneNumber } = connection;
  const notes: string[] = [];
  /** Nothing where this token may not see it; a limit or a token that has expired stops all. */
  const orNote = async <T>(work: Promise<T>, words: string): Promise<T | null> => {
    try {
      return await work;
    } catch (error) {
      const isMissing = error instanceof GraphError && (error.advice === "final" || error.reason === "permission");
      if (!isMissing) throw error;
      notes.push(`${words} ${error.message}`);
      return null;
    }
  };
  const to = ctx.now();
  const from = new Date(Math.floor(to.getTime() / dayMs) * dayMs - (days - 1) * dayMs);
  if (wabaId === null) notes.push("Meta's counts by day need the WhatsApp Business Account id of this connection.");
  const counted =
    wabaId === null
      ? null
      : await orNote(
          readAnalytics(graph, { wabaId, displayPhoneNumber, from, to }),
          "Meta does not show its counts by day.",
        );
  const compared = await orNote(
    compareDeliveries(ctx, graph, connection, pages),
    "Meta does not show which messages it delivered.",
  );
  return {
    days: counted && (await countDays(ctx.db, { workspaceId, connectionId: id }, counted)),
    ...(compared ?? { listed: null, isComplete: false, missing: 0, withoutText: 0, failedWebhooks: 0 }),
    notes,
  };
}
