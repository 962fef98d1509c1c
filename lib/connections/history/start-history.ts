import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { connections, type HistoryRequest } from "#drizzle/schema/connections.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { findConnection } from "../find-connection.ts";
import type { GraphClient } from "../graph/graph-client.ts";
import { GraphError } from "../graph/graph-error.ts";
import { openGraph } from "../graph/open-graph.ts";
import { settleGraphError } from "../settle-graph-error.ts";
import { type HistoryView, viewHistory } from "./view-history.ts";

const dayMs = 24 * 3_600_000;
/** A request that was begun so long ago was cut off, and may be made again. */
const begunMs = 2 * 60_000;

const refusals: Record<number, HistoryRequest["refusal"]> = {
  2593107: "used",
  2593108: "too_late",
  2593109: "declined",
};
const taken = z.object({ request_id: z.coerce.string() });
const number = z.object({
  is_on_biz_app: z.boolean().nullable().catch(null),
  last_onboarded_time: z.union([z.string(), z.number()]).nullable().catch(null),
});

/**
 * Asks Meta for the address book and the history of a number that is also used in the WhatsApp Business app. Meta gives
 * them once, within a day after the number was put on, and pushes them as webhooks.
 * @returns how it stands then: Meta's refusals (asked before, too late, not shared) are answers too
 * @throws AppError `forbidden` below owner, `not_found`; `conflict` when it was asked for already, when the number is not
 *   in the app or was put on too long ago; GraphError
 */
export async function startHistory(ctx: Context, id: number): Promise<HistoryView> {
  const row = await findConnection(ctx, id);
  if (row.status !== "active") throw new AppError("conflict", "This connection has been disconnected.");
  const graph = await openGraph(ctx, row, "history", { isByPerson: true });
  let onboardedAt: Date | null = null;
  try {
    onboardedAt = await demandBusinessApp(ctx, graph, row);
  } catch (error) {
    await settle(ctx, row, error);
    throw error;
  }
  let request = await begin(ctx, id, onboardedAt);
  const own = and(eq(connections.workspaceId, ctx.workspaceId), eq(connections.id, id));
  const save = async (change: Partial<HistoryRequest>) => {
    request = { ...request, ...change };
    await ctx.db.update(connections).set({ historyRequest: request }).where(own);
    await publishEvent(ctx.db, { kind: "connection", workspaceId: ctx.workspaceId, connectionId: id });
  };
  try {
    if (request.contactsId === null) {
      const answer = await ask(graph, row.phoneNumberId, "smb_app_state_sync");
      // The address book was fetched before; the history may still be had.
      if (answer.refusal !== null && answer.refusal !== "used") await save({ refusal: answer.refusal });
      else await save({ contactsId: answer.requestId });
    }
    if (request.refusal === null) {
      const { requestId, refusal } = await ask(graph, row.phoneNumberId, "history");
      await save({ historyId: requestId, refusal });
    }
  } catch (error) {
    // Nothing was taken: it may be asked for again.
    await save({ at: new Date(0).toISOString() });
    await settle(ctx, row, error);
    throw error;
  }
  const { history } = await findConnection(ctx, id);
  return viewHistory({ history, historyRequest: request }, ctx.now());
}

type Row = Awaited<ReturnType<typeof findConnection>>;

/** Notes what else goes for the whole connection: a limit, a token that is no good. */
async function settle(ctx: Context, row: Row, error: unknown): Promise<void> {
  if (error instanceof GraphError && error.advice !== "final") await settleGraphError(ctx, row, error);
}

/** @returns when the number was put on, where Meta tells it */
async function demandBusinessApp(ctx: Context, graph: GraphClient, row: Row): Promise<Date | null> {
  const fields = "is_on_biz_app,last_onboarded_time";
  const { body } = await graph.get(row.phoneNumberId, { fields });
  const { is_on_biz_app: isInApp, last_onboarded_time: onboarded } = number.parse(body);
  if (isInApp !== true) {
    throw new AppError(
      "conflict",
      "Meta says that this number is not used in the WhatsApp Business app. Only such numbers have a history that Meta gives.",
    );
  }
  const onboardedAt = readOnboarded(onboarded);
  if (!onboardedAt || ctx.now().getTime() - onboardedAt.getTime() <= dayMs) return onboardedAt;
  const request: HistoryRequest = {
    at: ctx.now().toISOString(),
    contactsId: null,
    historyId: null,
    refusal: "too_late",
  };
  await ctx.db
    .update(connections)
    .set({ historyRequest: sql`coalesce(${connections.historyRequest}, ${JSON.stringify(request)}::jsonb)` })
    .where(and(eq(connections.workspaceId, row.workspaceId), eq(connections.id, row.id)));
  throw new AppError(
    "conflict",
    "This number was put on the Cloud API more than 24 hours ago; Meta gives the history only within these. To ask, take it off the Cloud API and put it on again.",
  );
}

/** Meta writes it as a date or as unix seconds. */
function readOnboarded(value: string | number | null): Date | null {
  const at = new Date(/^\d+$/.test(String(value)) ? Number(value) * 1000 : String(value));
  return value === null || Number.isNaN(at.getTime()) ? null : at;
}

/**
 * Two people who press at once ask once. A number that was put on anew since it was asked has a history anew; what Meta
 * refused may be tried again, for it refuses by itself.
 */
async function begin(ctx: Context, id: number, onboardedAt: Date | null): Promise<HistoryRequest> {
  return ctx.db.transaction(async (tx) => {
    const own = and(eq(connections.workspaceId, ctx.workspaceId), eq(connections.id, id));
    const [row] = await tx.select().from(connections).where(own).for("update");
    const last = row?.historyRequest ?? null;
    const now = ctx.now();
    const isAnew = last !== null && onboardedAt !== null && onboardedAt > new Date(last.at);
    const known = isAnew ? null : last;
    const isBusy = known?.refusal === null && now.getTime() - Date.parse(known.at) < begunMs;
    if (known && (known.historyId !== null || isBusy)) {
      throw new AppError("conflict", "The history was asked for already; Meta gives it once only.");
    }
    const contactsId = known?.contactsId ?? null;
    const request: HistoryRequest = { at: now.toISOString(), contactsId, historyId: null, refusal: null };
    await tx
      .update(connections)
      .set({ historyRequest: request, ...(isAnew && { history: null }) })
      .where(own);
    await recordAudit(ctx, tx, { action: "connection.request_history", object: { kind: "connection", id } });
    return request;
  });
}

async function ask(
  graph: GraphClient,
  phoneNumberId: string,
  type: "smb_app_state_sync" | "history",
): Promise<{ requestId: string | null; refusal: HistoryRequest["refusal"] }> {
  try {
    const { body } = await graph.post(`${phoneNumberId}/smb_app_data`, {
      messaging_product: "whatsapp",
      sync_type: type,
    });
    return { requestId: taken.safeParse(body).data?.request_id ?? "unknown", refusal: null };
  } catch (error) {
    const refusal = error instanceof GraphError ? (refusals[error.graphCode ?? 0] ?? null) : null;
    if (refusal === null) throw error;
    return { requestId: null, refusal };
  }
}
