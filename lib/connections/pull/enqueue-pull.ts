import { and, eq } from "drizzle-orm";
import { cloudPulls } from "#drizzle/schema/pulls.ts";
import type { Executor } from "#lib/db/client.ts";
import { enqueue } from "#lib/queue/enqueue.ts";

/** Puts a pull into the queue as its run number `run`, which the row has already. */
export async function enqueuePull(
  tx: Executor,
  pull: { workspaceId: number; pullId: number; run: number },
  startAfter?: Date,
): Promise<string> {
  const singletonKey = `${pull.workspaceId}:${pull.pullId}:${pull.run}`;
  const jobId = await enqueue(tx, "connection.pull", pull, { singletonKey, ...(startAfter && { startAfter }) });
  await tx
    .update(cloudPulls)
    .set({ jobId })
    .where(and(eq(cloudPulls.workspaceId, pull.workspaceId), eq(cloudPulls.id, pull.pullId)));
  return jobId;
}
