import { PgBoss } from "pg-boss";
import { closeDatabase, database } from "#lib/db/client.ts";
import type { QueueName } from "#lib/queue/queues.ts";
import { startHeartbeat } from "#lib/queue/worker-heartbeat.ts";
import { config } from "#lib/runtime/config.ts";
import { createLog } from "#lib/runtime/log.ts";
import { loadHandler } from "./load-handler.ts";
import { registry, type Slots } from "./registry.ts";
import { run } from "./run.ts";
import { setSchedules } from "./schedules.ts";

export type Worker = {
  /** Takes no more jobs, lets those under way end or hands them back, and is gone within 20 s. */
  stop(): Promise<void>;
};

const graceMs = 5_000;
const stopTimeoutMs = 15_000;

/** Starts working on all queues. Everything it needs comes from the configuration. */
export async function startWorker(): Promise<Worker> {
  const log = createLog("worker");
  const boss = new PgBoss({
    connectionString: config().DATABASE_URL ?? "",
    schema: "pgboss",
    migrate: false,
    max: 6,
    useListenNotify: true,
    // A job whose worker was killed is found within its heartbeat and these ten seconds.
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  });
  boss.on("error", (error) => log.warn({ error: error.name, code: (error as { code?: string }).code }, "queue"));
  boss.on("warning", ({ message }) => log.warn(message));
  await boss.start();

  const stopping = new AbortController();
  for (const queue of Object.keys(registry) as QueueName[]) {
    for (const slots of registry[queue]) await workOn(boss, queue, slots, stopping.signal);
  }
  await setSchedules(boss);
  const heartbeat = await startHeartbeat(database());
  log.info("worker started");

  return {
    stop: async () => {
      const timer = setTimeout(() => stopping.abort(), graceMs);
      await boss.stop({ graceful: true, timeout: stopTimeoutMs });
      clearTimeout(timer);
      await heartbeat.stop();
      await closeDatabase();
      log.info("worker stopped");
    },
  };
}

async function workOn<Name extends QueueName>(boss: PgBoss, queue: Name, slots: Slots, stopping: AbortSignal) {
  const { count: localConcurrency, ...rest } = slots;
  const options = { localConcurrency, ...rest, includeMetadata: true, perJobResults: true } as const;
  await boss.work<object, void, typeof options>(queue, options, (jobs) =>
    Promise.all(jobs.map((job) => run({ boss, queue, job, load: () => loadHandler(queue), stopping }))),
  );
}
