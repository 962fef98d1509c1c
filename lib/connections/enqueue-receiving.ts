import type { Executor } from "#lib/db/client.ts";
import { enqueue } from "#lib/queue/enqueue.ts";

/**
 * Lets a worker read what has come. Only after the webhook is committed: a job that waits already may begin before a
 * transaction under way ends, and would not see it.
 */
export async function enqueueReceiving(
  executor: Executor,
  owner: { workspaceId: number; connectionId: number },
): Promise<void> {
  await enqueue(executor, "connection.receive", owner, { singletonKey: `${owner.workspaceId}:${owner.connectionId}` });
}
