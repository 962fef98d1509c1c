import { and, eq, inArray, ne } from "drizzle-orm";
import { cloudPulls } from "#drizzle/schema/pulls.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { checkStoreUrl } from "./check-store-url.ts";
import { openPullStates } from "./close-pulls.ts";
import { enqueuePull } from "./enqueue-pull.ts";
import { findPull } from "./find-pull.ts";
import { findSource } from "./find-source.ts";
import { lockPulls } from "./lock-pulls.ts";
import { canResume } from "./pull-view.ts";
import type { PullStarted } from "./start-pull.ts";

/**
 * Lets a pull go on from the page where it stopped, with as many pages and bytes again.
 * @throws AppError `forbidden` below editor, `not_found`, `validation` as for a new one; `conflict` when it runs, was at
 *   its end, or another one of the connection is under way
 */
export async function resumePull(ctx: Context, pullId: number): Promise<PullStarted> {
  requireRole(ctx, "editor");
  const { workspaceId } = ctx;
  const { connectionId: of } = await findPull(ctx, pullId);
  const { store } = await findSource(ctx, of);
  if (!store) throw new AppError("validation", "This connection has no store to pull from any more.");
  await checkStoreUrl(store.baseUrl);
  return ctx.db.transaction(async (tx) => {
    await lockPulls(tx, { workspaceId, connectionId: of });
    const row = await findPull(ctx, pullId, tx);
    if (!canResume(row)) throw new AppError("conflict", "This pull cannot go on: it runs, or was at its end.");
    const { connectionId } = row;
    const isOther = and(
      eq(cloudPulls.workspaceId, workspaceId),
      eq(cloudPulls.connectionId, connectionId),
      inArray(cloudPulls.state, openPullStates),
      ne(cloudPulls.id, pullId),
    );
    const [other] = await tx.select({ id: cloudPulls.id }).from(cloudPulls).where(isOther);
    if (other) throw new AppError("conflict", "Another pull of this connection is under way.");
    const run = row.run + 1;
    const { maxPages, maxBytes } = store;
    await tx
      .update(cloudPulls)
      .set({
        state: "queued",
        run,
        trouble: null,
        pausedUntil: null,
        finishedAt: null,
        silentSince: null,
        pauses: 0,
        maxPages: row.pages + maxPages,
        maxBytes: row.bytes + maxBytes,
        changedAt: ctx.now(),
      })
      .where(and(eq(cloudPulls.workspaceId, workspaceId), eq(cloudPulls.id, pullId)));
    await recordAudit(ctx, tx, {
      action: "connection.resume_pull",
      object: { kind: "connection", id: connectionId },
      details: { pullId },
    });
    await publishEvent(tx, { kind: "connection", workspaceId, connectionId });
    return { pullId, jobId: await enqueuePull(tx, { workspaceId, pullId, run }) };
  });
}
