import { asc } from "drizzle-orm";
import { z } from "zod";
import { workers } from "#drizzle/schema/workers.ts";
import type { Executor } from "#lib/db/client.ts";

export const workerProcessSchema = z.object({
  id: z.uuid(),
  host: z.string(),
  startedAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  isAlive: z.boolean(),
});

export type WorkerProcess = z.infer<typeof workerProcessSchema>;

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
