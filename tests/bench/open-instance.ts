import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateInChild } from "#jobs/supervisor/migrate-in-child.ts";
import { workerCommand } from "#jobs/supervisor/worker-command.ts";
import type { Context } from "#lib/context/context.ts";
import { closeDatabase, database } from "#lib/db/client.ts";
import { addFoundSettings, childEnvironment, config } from "#lib/runtime/config.ts";
import { startPostgres } from "#lib/runtime/embedded-postgres/start-postgres.ts";
import { instanceFiles } from "#lib/runtime/instance-files.ts";
import { createTestContext } from "#lib/testing/context.ts";

export type Instance = {
  ctx: Context;
  postgresPid: number;
  workerPid: number;
  directory: string;
  close(): Promise<void>;
};

/**
 * A whole instance without screens: embedded Postgres as people run it, a worker process, a workspace.
 * @param settings more of Postgres, `name=value`
 */
export async function openInstance(settings: string[] = []): Promise<Instance> {
  if (config().DATABASE_URL) throw new Error("The bench brings its own database. Unset DATABASE_URL.");
  const directory = await mkdtemp(join(tmpdir(), "parlance-bench-"));
  await chmod(directory, 0o711);
  const files = instanceFiles(join(directory, "data"));
  await chmod(join(directory, "data"), 0o711);
  const postgres = await startPostgres({
    clusterDir: files.clusterDir,
    password: files.postgresPassword,
    preferredPort: 0,
    logFile: join(directory, "postgres.log"),
    settings,
  });
  addFoundSettings({
    DATABASE_URL: postgres.url,
    PARLANCE_DATA_DIR: join(directory, "data"),
    PARLANCE_MASTER_KEY: files.masterKey,
    PARLANCE_AUTH_SECRET: files.authSecret,
    PARLANCE_LOG_LEVEL: "error",
  });
  await migrateInChild();
  const worker = await startWorker(join(directory, "worker.log"));
  const ctx = await createTestContext({ db: database() });
  const close = async () => {
    worker.kill("SIGTERM");
    await once(worker, "exit");
    await closeDatabase();
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  };
  return { ctx, postgresPid: postgres.pid, workerPid: worker.pid ?? 0, directory, close };
}

async function startWorker(logFile: string): Promise<ChildProcess> {
  const log = createWriteStream(logFile);
  await once(log, "open");
  const worker = spawn(process.execPath, workerCommand.args, {
    env: childEnvironment(workerCommand.env),
    stdio: ["ignore", log, log, "ipc"],
  });
  await Promise.race([
    once(worker, "message"),
    once(worker, "exit").then(() => Promise.reject(new Error(`The worker ended; see ${logFile}.`))),
  ]);
  return worker;
}
