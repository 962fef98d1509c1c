import { and, eq } from "drizzle-orm";
import { cloudPulls } from "#drizzle/schema/pulls.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { openPullStates } from "./close-pulls.ts";
import { findPull } from "./find-pull.ts";

/**
 * Stops a pull: no page that is on its way is stored any more. What came stays, and it can go on from there.
 * @throws AppError `forbidden` below editor, `not_found`; `conflict` when it has ended already
 */
export async function cancelPull(ctx: Context, pullId: number): Promise<void> {
  requireRole(ctx, "editor");
  const { workspaceId } = ctx;
  await ctx.db.transaction(async (tx) => {
    const { state, connectionId, run } = await findPull(ctx, pullId, tx);
    if (!openPullStates.includes(state)) throw new AppError("conflict", "This pull has ended already.");
    const now = ctx.now();
    await tx
      .update(cloudPulls)
      .set({ state: "cancelled", run: run + 1, pausedUntil: null, finishedAt: now, changedAt: now })
      .where(and(eq(cloudPulls.workspaceId, workspaceId), eq(cloudPulls.id, pullId)));
    await recordAudit(ctx, tx, {
      action: "connection.cancel_pull",
      object: { kind: "connection", id: connectionId },
      details: { pullId },
    });
    await publishEvent(tx, { kind: "connection", workspaceId, connectionId });
  });
}
