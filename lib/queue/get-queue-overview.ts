import { z } from "zod";
import type { Context } from "#lib/context/context.ts";
import { jobSchema } from "./job.ts";
import { deadLetterSchema, listDeadLetters } from "./list-dead-letters.ts";
import { listJobs } from "./list-jobs.ts";
import { listQueues, queueStateSchema } from "./list-queues.ts";
import { listWorkers, workerProcessSchema } from "./list-workers.ts";

export const queueOverviewSchema = z.object({
  queues: z.array(queueStateSchema),
  jobs: z.array(jobSchema),
  deadLetters: z.array(deadLetterSchema),
  workers: z.array(workerProcessSchema),
});

export type QueueOverview = z.infer<typeof queueOverviewSchema>;

/** All that the operator sees of jobs at work. */
export async function getQueueOverview(ctx: Context): Promise<QueueOverview> {
  const [queues, jobs, deadLetters, workers] = await Promise.all([
    listQueues(ctx),
    listJobs(ctx),
    listDeadLetters(ctx),
    listWorkers(ctx.db, ctx.now()),
  ]);
  return { queues, jobs, deadLetters, workers };
}
