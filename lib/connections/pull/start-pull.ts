import { cloudPulls } from "#drizzle/schema/pulls.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { checkStoreUrl } from "./check-store-url.ts";
import { enqueuePull } from "./enqueue-pull.ts";
import { findSource } from "./find-source.ts";
import { lockPulls } from "./lock-pulls.ts";

export type PullStarted = { pullId: number; jobId: string };

/**
 * Begins to pull the messages of a connection from its store. `since` and `until` null: from the first, up to the last.
 * @throws AppError `forbidden` below editor, `not_found`; `validation` where there is no store, or it is at Meta or in a
 *   private network; `conflict` while another pull of the connection is under way
 */
export async function startPull(
  ctx: Context,
  input: { connectionId: number; since: Date | null; until: Date | null },
): Promise<PullStarted> {
  requireRole(ctx, "editor");
  const { workspaceId } = ctx;
  const { connectionId, since, until } = input;
  const { connection, store } = await findSource(ctx, connectionId);
  if (connection.status !== "active") throw new AppError("conflict", "This connection takes nothing in.");
  if (since && until && since >= until) {
    throw new AppError("validation", "The range is empty.", { fields: { until: ["Must be later than since."] } });
  }
  if (!store) {
    throw new AppError(
      "validation",
      "This connection has no store to pull from. Meta itself gives no list of messages.",
    );
  }
  await checkStoreUrl(store.baseUrl);
  const { maxPages, maxBytes } = store;
  const now = ctx.now();
  const by = { createdBy: ctx.actor.id, createdAt: now, changedAt: now };
  return ctx.db.transaction(async (tx) => {
    await lockPulls(tx, { workspaceId, connectionId });
    const [row] = await tx
      .insert(cloudPulls)
      .values({ ...by, workspaceId, connectionId, since, until, maxPages, maxBytes, state: "queued" })
      .onConflictDoNothing()
      .returning({ id: cloudPulls.id });
    if (!row) throw new AppError("conflict", "A pull of this connection is under way already.");
    const pullId = row.id;
    await recordAudit(ctx, tx, {
      action: "connection.pull",
      object: { kind: "connection", id: connectionId },
      details: { pullId },
    });
    await publishEvent(tx, { kind: "connection", workspaceId, connectionId });
    return { pullId, jobId: await enqueuePull(tx, { workspaceId, pullId, run: 1 }) };
  });
}
