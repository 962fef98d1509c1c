import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "#lib/context/context.ts";
import { closeDatabase, setDatabase } from "#lib/db/client.ts";
import { migrateDatabase } from "#lib/db/migrate.ts";
import { enqueue } from "#lib/queue/enqueue.ts";
import { getJob } from "#lib/queue/get-job.ts";
import { installQueues } from "#lib/queue/install-queues.ts";
import { type RunningPostgres, startPostgres } from "#lib/runtime/embedded-postgres/start-postgres.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { withHandlers } from "./testing/with-handlers.ts";
import { startWorker } from "./worker.ts";

let directory: string;
let postgres: RunningPostgres;
let ctx: Context;

async function start(preferredPort: number): Promise<RunningPostgres> {
  const clusterDir = join(directory, "cluster");
  return startPostgres({ clusterDir, password: "test", preferredPort, logFile: join(directory, "log") });
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "parlance-restart-"));
  await chmod(directory, 0o711);
  postgres = await start(0);
  await migrateDatabase(postgres.url);
  await installQueues(postgres.url);
  const pool = new pg.Pool({ connectionString: postgres.url });
  pool.on("error", () => undefined);
  ctx = await createTestContext({ db: setDatabase(pool) });
});

afterAll(async () => {
  await closeDatabase();
  await postgres.stop();
  await rm(directory, { recursive: true, force: true });
});

test.each(["SIGINT", "SIGKILL"] as const)(
  "when the database is ended by %s in the middle of a job, the job ends and the next one is taken once it is back",
  async (signal) => {
    const release = Promise.withResolvers<void>();
    const seen: number[] = [];
    const worker = await startWorker(
      postgres.url,
      withHandlers({
        "export.run": async (_ctx, payload) => {
          seen.push(payload.exportId);
          await release.promise;
        },
      }),
    );
    const ask = (exportId: number) => enqueue(ctx.db, "export.run", { workspaceId: ctx.workspaceId, exportId });
    const isDone = (jobId: string) =>
      expect.poll(() => getJob(ctx, jobId), { timeout: 25_000 }).toMatchObject({ state: "done", attempt: 1 });

    const interrupted = await ask(1);
    await expect.poll(() => seen, { timeout: 20_000 }).toEqual([1]);
    process.kill(postgres.pid, signal);
    await postgres.ended;
    postgres = await start(postgres.port);
    release.resolve();
    await isDone(interrupted);

    await isDone(await ask(2));
    expect(seen).toEqual([1, 2]);
    await worker.stop();
  },
  60_000,
);
