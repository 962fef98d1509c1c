import { sql } from "drizzle-orm";
import { fromDrizzle } from "pg-boss";
import type { Executor } from "#lib/db/client.ts";
import { type Payload, type QueueName, queues } from "./queues.ts";
import { sender } from "./sender.ts";

export type EnqueueOptions = {
  /** One of `priorities`; by default that of the queue. */
  priority?: number;
  /** On a queue with the policy `short`, at most one job with this key waits. */
  singletonKey?: string;
  /** Not before this. */
  startAfter?: Date;
};

/**
 * Puts a job into a queue with the caller's transaction: it exists if and only if that commits.
 * Where one with the same `singletonKey` waits already, that one's id is the answer.
 * @returns id of the job
 * @throws ZodError when the payload is not that of the queue
 */
export async function enqueue<Name extends QueueName>(
  executor: Executor,
  name: Name,
  payload: Payload<Name>,
  options: EnqueueOptions = {},
): Promise<string> {
  const definition = queues[name];
  const db = fromDrizzle(executor, sql);
  const boss = await sender();
  const { priority = definition.priority, ...rest } = options;
  const id = await boss.send(name, definition.payload.parse(payload), { ...rest, priority, db });
  if (id) return id;
  const [waiting] = await boss.findJobs(name, {
    ...(rest.singletonKey && { key: rest.singletonKey }),
    queued: true,
    db,
  });
  if (!waiting) throw new Error(`The queue ${name} took no job.`);
  return waiting.id;
}
