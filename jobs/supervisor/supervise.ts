import { fileURLToPath } from "node:url";
import { addFoundSettings, config } from "#lib/runtime/config.ts";
import { freePort } from "#lib/runtime/embedded-postgres/free-port.ts";
import { instanceFiles } from "#lib/runtime/instance-files.ts";
import { buildWeb } from "./build-web.ts";
import { claimInstance } from "./claim-instance.ts";
import { keepDatabase } from "./keep-database.ts";
import { type Kept, keepRunning } from "./keep-running.ts";
import { logFile } from "./log-file.ts";
import { migrateInChild } from "./migrate-in-child.ts";
import { startWeb } from "./start-web.ts";
import { startWorkerProcess } from "./start-worker-process.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export type SuperviseOptions = { isDev: boolean; say: (line: string) => void; signal: AbortSignal };

/**
 * Brings up database, worker and web server and keeps them up until `signal` aborts; then stops the web server, the
 * worker and, last, the database.
 * @throws Error when something does not come up at first; what had come up is stopped
 */
export async function supervise({ isDev, say, signal }: SuperviseOptions): Promise<void> {
  const files = instanceFiles(config().dataDir);
  const { HOST: host, PORT: port, PARLANCE_PROCESSES: processes, publicUrl } = config();
  const release = claimInstance(files.supervisorFile);
  const logOf = (name: string) => (isDev ? undefined : logFile(files.logDir, name));
  const keepWorker = () => keepRunning("The worker", () => startWorkerProcess(logOf("worker")), say);
  const keepWeb = async () => {
    if (!isDev) await buildWeb(root, say, signal);
    signal.throwIfAborted();
    return keepRunning("The web server", () => startWeb({ host, port, isDev, logFile: logOf("web") }), say);
  };

  const kept: Kept[] = [];
  try {
    addFoundSettings({ PARLANCE_MASTER_KEY: files.masterKey, PARLANCE_AUTH_SECRET: files.authSecret });
    if (processes !== "worker") await checkPort(port);
    if (!config().DATABASE_URL) kept.push(await keepDatabase(files, say));
    signal.throwIfAborted();
    await migrateInChild();
    const starts = [...(processes === "web" ? [] : [keepWorker]), ...(processes === "worker" ? [] : [keepWeb])];
    const started = await Promise.allSettled(starts.map((start) => start()));
    for (const one of started) if (one.status === "fulfilled") kept.push(one.value);
    for (const one of started) if (one.status === "rejected") throw one.reason;
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
