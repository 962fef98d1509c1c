import { and, eq } from "drizzle-orm";
import { cloudPulls } from "#drizzle/schema/pulls.ts";
import type { Context } from "#lib/context/context.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { findPull } from "./find-pull.ts";

/**
 * Takes a pull up, or goes on with one whose worker was lost.
 * @returns null when there is nothing to do: it was cancelled, or another job has taken over
 */
export async function beginPull(
  ctx: Context,
  { pullId, run }: { pullId: number; run: number },
): Promise<typeof cloudPulls.$inferSelect | null> {
  const { workspaceId } = ctx;
  return ctx.db.transaction(async (tx) => {
    const row = await findPull(ctx, pullId, tx);
    if (row.run !== run || !["queued", "running", "paused"].includes(row.state)) return null;
    await tx
      .update(cloudPulls)
      .set({ state: "running", pausedUntil: null, changedAt: ctx.now() })
      .where(and(eq(cloudPulls.workspaceId, workspaceId), eq(cloudPulls.id, pullId)));
    await publishEvent(tx, { kind: "connection", workspaceId, connectionId: row.connectionId });
    return row;
  });
}
