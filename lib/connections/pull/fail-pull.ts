import { and, eq } from "drizzle-orm";
import { cloudPulls } from "#drizzle/schema/pulls.ts";
import type { Context } from "#lib/context/context.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { findPull } from "./find-pull.ts";

/** Ends a pull whose job gave up; a person may let it go on. */
export async function failPull(
  ctx: Context,
  { pullId, run }: { pullId: number; run: number },
  trouble: string,
): Promise<void> {
  const { workspaceId } = ctx;
  await ctx.db.transaction(async (tx) => {
    const row = await findPull(ctx, pullId, tx);
    if (row.run !== run || !["queued", "running", "paused"].includes(row.state)) return;
    const now = ctx.now();
    await tx
      .update(cloudPulls)
      .set({ state: "failed", trouble, pausedUntil: null, finishedAt: now, changedAt: now })
      .where(and(eq(cloudPulls.workspaceId, workspaceId), eq(cloudPulls.id, pullId)));
    await publishEvent(tx, { kind: "connection", workspaceId, connectionId: row.connectionId });
  });
}
