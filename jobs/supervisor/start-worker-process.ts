import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Running } from "./keep-running.ts";
import { startProcess } from "./start-process.ts";
import { workerCommand } from "./worker-command.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const stopTimeoutMs = 20_000;

/** Starts a worker in a process of its own and waits until it takes jobs. */
export function startWorkerProcess(logFile: string | undefined): Promise<Running> {
  return startProcess({
    ...workerCommand,
    cwd: root,
    logFile,
    stopTimeoutMs,
    isReady: async (child) => {
      await once(child, "message");
    },
  });
}
