import { sql } from "drizzle-orm";
import { fromDrizzle } from "pg-boss";
import type { Executor } from "#lib/db/client.ts";
import type { EnqueueOptions } from "./enqueue.ts";
import { type Payload, type QueueName, queues } from "./queues.ts";
import { sender } from "./sender.ts";

/**
 * Puts jobs into a queue with the caller's transaction, all in one statement. Where one with the same `singletonKey` waits
 * already, none is added.
 * @throws ZodError when a payload is not that of the queue
 */
export async function enqueueMany<Name extends QueueName>(
  executor: Executor,
  name: Name,
  jobs: readonly (EnqueueOptions & { payload: Payload<Name> })[],
): Promise<void> {
  if (jobs.length === 0) return;
  const definition = queues[name];
  const boss = await sender();
  const rows = jobs.map(({ payload, ...options }) => ({
    priority: definition.priority,
    ...options,
    data: definition.payload.parse(payload),
  }));
  await boss.insert(name, rows, { db: fromDrizzle(executor, sql) });
}
