import { and, eq, inArray, sql } from "drizzle-orm";
import type { PullState } from "#drizzle/schema/enumerations.ts";
import { cloudPulls } from "#drizzle/schema/pulls.ts";
import type { Executor } from "#lib/db/client.ts";

export const openPullStates: PullState[] = ["queued", "running", "paused", "asking"];

/** Stops what is under way of a connection's pulls; the worker stores no further page. */
export async function closePulls(
  tx: Executor,
  owner: { workspaceId: number; connectionId: number },
  now: Date,
): Promise<void> {
  await tx
    .update(cloudPulls)
    .set({ state: "cancelled", pausedUntil: null, finishedAt: now, changedAt: now, run: sql`${cloudPulls.run} + 1` })
    .where(
      and(
        eq(cloudPulls.workspaceId, owner.workspaceId),
        eq(cloudPulls.connectionId, owner.connectionId),
        inArray(cloudPulls.state, openPullStates),
      ),
    );
}
