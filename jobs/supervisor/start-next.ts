import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { config } from "#lib/runtime/config.ts";
import type { Running } from "./keep-running.ts";
import { startProcess } from "./start-process.ts";

const preload = new URL("./web-preload.mjs", import.meta.url).href;
const root = fileURLToPath(new URL("../..", import.meta.url));
const stopTimeoutMs = 12_000;
const readyTimeoutMs = 120_000;
const pollMs = 50;

export type WebOptions = { host: string; port: number; isDev: boolean; logFile: string | undefined };

/** Starts Next and waits until it answers. */
export function startNext({ host, port, isDev, logFile }: WebOptions): Promise<Running> {
  const next = join(root, "node_modules/next/dist/bin/next");
  return startProcess({
    args: ["--import", preload, next, isDev ? "dev" : "start", "-H", host, "-p", String(port)],
    cwd: root,
    // Next makes its own port PORT, of which the address that people use would be made.
    env: { NODE_ENV: isDev ? "development" : "production", PARLANCE_URL: config().publicUrl },
    logFile,
    stopTimeoutMs,
    isReady: () => answers(`http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}/api/health`),
  });
}

async function answers(url: string): Promise<void> {
  for (const deadline = Date.now() + readyTimeoutMs; Date.now() < deadline; await sleep(pollMs)) {
    const response = await fetch(url).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok) return;
  }
  throw new Error(`Nothing answers at ${url}.`);
}
