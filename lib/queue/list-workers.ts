import { asc } from "drizzle-orm";
import { workers } from "#drizzle/schema/workers.ts";
import type { Executor } from "#lib/db/client.ts";

export type WorkerProcess = { id: string; host: string; startedAt: string; seenAt: string; isAlive: boolean };

const lostAfterMs = 30_000;

/** Worker processes that were there within the last hour; one that has been silent for 30 s counts as gone. */
export async function listWorkers(executor: Executor, now: Date): Promise<WorkerProcess[]> {
  const rows = await executor.select().from(workers).orderBy(asc(workers.startedAt));
  return rows.map(({ id, host, startedAt, seenAt }) => ({
    id,
    host,
    startedAt: startedAt.toISOString(),
    seenAt: seenAt.toISOString(),
    isAlive: now.getTime() - seenAt.getTime() < lostAfterMs,
  }));
}
