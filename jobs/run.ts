import type { JobResult, JobWithMetadata, PgBoss } from "pg-boss";
import { createJobContext } from "#lib/context/job-context.ts";
import { type Payload, type QueueName, queues } from "#lib/queue/queues.ts";
import { describeError } from "#lib/runtime/describe-error.ts";
import { toFailure } from "./failure.ts";
import type { Handler } from "./handler.ts";

type Input<Name extends QueueName> = {
  boss: PgBoss;
  queue: Name;
  job: JobWithMetadata;
  load: () => Promise<Handler<Name>>;
  /** Aborted when this worker wants to end. */
  stopping: AbortSignal;
};

/** Runs a job once, logs one line, and says what becomes of it: done, another try, or the dead letters. */
export async function run<Name extends QueueName>({
  boss,
  queue,
  job,
  load,
  stopping,
}: Input<Name>): Promise<JobResult> {
  const startedAt = performance.now();
  const attempt = job.retryCount + 1;
  const { workspaceId = 0 } = job.data as { workspaceId?: number };
  const ctx = createJobContext({ jobId: job.id, queue, workspaceId });
  const line = () => ({ attempt, durationMs: Math.round(performance.now() - startedAt) });
  try {
    stopping.throwIfAborted();
    const payload = queues[queue].payload.parse(job.data) as Payload<Name>;
    const signal = AbortSignal.any([job.signal, stopping]);
    const handle = await load();
    await handle(ctx, payload, { id: job.id, attempt, isLast: job.retryCount >= job.retryLimit, signal });
    ctx.log.info(line(), "job done");
    return { id: job.id, status: "completed" };
  } catch (error) {
    if (stopping.aborted) {
      await handBack(boss, queue, job);
      ctx.log.info(line(), "job handed back");
      return { id: job.id, status: "failed" };
    }
    const { retryable, ...output } = toFailure(error);
    const isFinal = !retryable || job.retryCount >= job.retryLimit;
    const details = { ...line(), ...output, error: describeError(error) };
    if (isFinal) ctx.log.error(details, "job gave up");
    else ctx.log.warn(details, "job failed, will be tried again");
    return { id: job.id, status: retryable ? "failed" : "deadletter", output };
  }
}

/** Gives a job to the next worker at once; the interrupted run does not count among its tries. */
async function handBack(boss: PgBoss, queue: QueueName, job: JobWithMetadata): Promise<void> {
  await boss.fail(
    queue,
    { id: job.id, retryCount: job.retryCount },
    { code: "handed_back", message: "The worker was stopped." },
  );
  await boss.update(queue, undefined, { id: job.id, retryLimit: job.retryLimit + 1, startAfter: new Date() });
}
