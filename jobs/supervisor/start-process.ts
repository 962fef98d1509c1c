import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { childEnvironment } from "#lib/runtime/config.ts";
import type { Running } from "./keep-running.ts";

export type ProcessOptions = {
  args: string[];
  cwd: string;
  env?: Record<string, string>;
  /** File for what it says; undefined lets it speak on our terminal. */
  logFile: string | undefined;
  /** After this it is killed. */
  stopTimeoutMs: number;
  /** Settles when the process does its work; rejects when it never will. */
  isReady: (child: ChildProcess) => Promise<void>;
};

/** Starts a Node process of ours and waits until it is ready. */
export async function startProcess(options: ProcessOptions): Promise<Running> {
  const log = options.logFile === undefined ? "inherit" : openSync(options.logFile, "a", 0o600);
  const child = spawn(process.execPath, options.args, {
    cwd: options.cwd,
    env: childEnvironment({ ...options.env, PARLANCE_SUPERVISOR_PID: String(process.pid) }),
    stdio: ["ignore", log, log, "ipc"],
  });
  if (typeof log === "number") closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), options.stopTimeoutMs);
    await ended;
    clearTimeout(timer);
  };
  const endedEarly = ended.then(() =>
    Promise.reject(new Error(`It ended at once; see ${options.logFile ?? "above"}.`)),
  );
  endedEarly.catch(() => undefined);
  try {
    await Promise.race([options.isReady(child), endedEarly]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ended, stop };
}
