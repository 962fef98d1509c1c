import { fileURLToPath } from "node:url";
import { addFoundSettings, config } from "#lib/runtime/config.ts";
import { freePort } from "#lib/runtime/embedded-postgres/free-port.ts";
import { startPostgres } from "#lib/runtime/embedded-postgres/start-postgres.ts";
import { instanceFiles } from "#lib/runtime/instance-files.ts";
import { buildWeb } from "./build-web.ts";
import { claimInstance } from "./claim-instance.ts";
import { type Kept, keepRunning } from "./keep-running.ts";
import { logFile } from "./log-file.ts";
import { migrateInChild } from "./migrate-in-child.ts";
import { startWeb } from "./start-web.ts";
import { startWorkerProcess } from "./start-worker-process.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const preferredDatabasePort = 54_329;

export type SuperviseOptions = { isDev: boolean; say: (line: string) => void; signal: AbortSignal };

/**
 * Brings up database, web server and worker and keeps them up until `signal` aborts; then stops them in turn, the
 * database last.
 * @throws Error when something does not come up at first; what had come up is stopped
 */
export async function supervise({ isDev, say, signal }: SuperviseOptions): Promise<void> {
  const files = instanceFiles(config().dataDir);
  const { HOST: host, PORT: port, PARLANCE_PROCESSES: processes, publicUrl } = config();
  const release = claimInstance(files.supervisorFile);
  const kept: Kept[] = [];
  const keep = async (name: string, start: Parameters<typeof keepRunning>[1]) => {
    signal.throwIfAborted();
    kept.push(await keepRunning(name, start, say));
  };
  const logOf = (name: string) => (isDev ? undefined : logFile(files.logDir, name));

  try {
    addFoundSettings({ PARLANCE_MASTER_KEY: files.masterKey, PARLANCE_AUTH_SECRET: files.authSecret });
    if (processes !== "worker") await checkPort(port);
    if (!config().DATABASE_URL) {
      let preferredPort = preferredDatabasePort;
      await keep("The database", async () => {
        const postgres = await startPostgres({
          clusterDir: files.clusterDir,
          password: files.postgresPassword,
          preferredPort,
          logFile: logFile(files.logDir, "postgres"),
        });
        preferredPort = postgres.port;
        addFoundSettings({ DATABASE_URL: postgres.url });
        return postgres;
      });
    }
    signal.throwIfAborted();
    await migrateInChild();

    if (processes !== "web") await keep("The worker", () => startWorkerProcess(logOf("worker")));
    if (processes !== "worker") {
      if (!isDev) await buildWeb(root, say, signal);
      await keep("The web server", () => startWeb({ host, port, isDev, logFile: logOf("web") }));
    }
    say(processes === "worker" ? "Parlance works on jobs." : `Parlance is ready: ${publicUrl}`);
    await aborted(signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    for (const one of kept.reverse()) await one.stop();
    release();
  }
}

async function checkPort(port: number): Promise<void> {
  if ((await freePort(port)) !== port) throw new Error(`Port ${port} is taken. Choose another one with PORT.`);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
