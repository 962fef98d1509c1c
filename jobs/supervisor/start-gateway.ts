import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Running } from "./keep-running.ts";
import { startProcess } from "./start-process.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const main = fileURLToPath(new URL("../../app/_gateway/main.ts", import.meta.url));
const stopTimeoutMs = 8_000;

export type GatewayOptions = { host: string; port: number; nextPort: number; logFile: string | undefined };

/** Starts the gateway in a process of its own and waits until it takes requests. */
export function startGateway({ host, port, nextPort, logFile }: GatewayOptions): Promise<Running> {
  return startProcess({
    args: ["--max-semi-space-size=4", main, host, String(port), String(nextPort)],
    cwd: root,
    // As with a worker: left to themselves V8 and malloc keep 280 MB where 160 do.
    env: { NODE_ENV: "production", MALLOC_ARENA_MAX: "1" },
    logFile,
    stopTimeoutMs,
    isReady: async (child) => {
      await once(child, "message");
    },
  });
}
