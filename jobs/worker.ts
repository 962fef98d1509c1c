import { PgBoss } from "pg-boss";
import { database } from "#lib/db/client.ts";
import type { QueueName } from "#lib/queue/queues.ts";
import { startHeartbeat } from "#lib/queue/worker-heartbeat.ts";
import { createLog } from "#lib/runtime/log.ts";
import { resumeReceiving } from "./receive/resume-receiving.ts";
import { type Registry, registry, type Slots } from "./registry.ts";
import { run } from "./run.ts";
import { setSchedules } from "./schedules.ts";
import { settleLostJobs } from "./settle-lost-jobs.ts";

export type Worker = {
  /** Takes no more jobs, lets those under way end or hands them back, and is gone within 20 s. */
  stop(): Promise<void>;
};

const stopTimeoutMs = 15_000;

/** Starts working on all queues of the database at `url`, which is also what `database()` gives. */
export async function startWorker(url: string, handlers: Registry = registry): Promise<Worker> {
  const log = createLog("worker");
  const boss = new PgBoss({
    connectionString: url,
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
  const work = <Name extends QueueName>(queue: Name) =>
    Promise.all(
      handlers[queue].slots.map((slots) =>
        workOn({ boss, queue, slots, stopping: stopping.signal, load: handlers[queue].load }),
      ),
    );
  await Promise.all((Object.keys(handlers) as QueueName[]).map(work));
  await setSchedules(boss);
  const heartbeat = await startHeartbeat(database());
  const settling = settleLostJobs();
  const receiving = resumeReceiving();
  log.info("worker started");

  return {
    stop: async () => {
      // Long jobs hear it and hand back; short ones do not listen and end within the timeout.
      stopping.abort();
      await boss.stop({ graceful: true, timeout: stopTimeoutMs });
      await settling.stop();
      await receiving.stop();
      await heartbeat.stop();
      log.info("worker stopped");
    },
  };
}

type Work<Name extends QueueName> = Omit<Parameters<typeof run<Name>>[0], "job"> & { slots: Slots };

async function workOn<Name extends QueueName>({ slots, ...work }: Work<Name>): Promise<void> {
  const { count, ...rest } = slots;
  // Notifications start new jobs at once; asking every two seconds is for those whose pause before a retry is over.
  const options = { ...rest, notifyPollingIntervalSeconds: 2, includeMetadata: true, perJobResults: true } as const;
  for (let slot = 0; slot < count; slot += 1) {
    const id: string = await work.boss.work<object, void, typeof options>(work.queue, options, async (jobs) => {
      const results = await Promise.all(jobs.map((job) => run({ ...work, job })));
      // A place that has become free asks for the next job without a pause.
      work.boss.notifyWorker(id);
      return results;
    });
  }
}
