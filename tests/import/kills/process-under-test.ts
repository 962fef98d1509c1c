import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** Longest that a process may go on when its database has gone and is back. */
const hangMs = 180_000;

export type ProcessUnderTest = {
  /** When its modules are loaded and its work begins. */
  started: Promise<void>;
  kill(): void;
  /** Its exit code, null when a signal ended it. Rejects when it hangs. */
  ended: Promise<number | null>;
  hasEnded(): boolean;
};

/** Starts a program of jobs, such as `import/testing/import-process.ts`. */
export function startProcess(
  program:
    | "import/testing/import-process.ts"
    | "import/testing/take-in-process.ts"
    | "reanalysis/testing/reanalysis-process.ts"
    | "neural/testing/refinement-process.ts",
  args: readonly string[],
  env: Record<string, string>,
): ProcessUnderTest {
  const script = fileURLToPath(new URL(`../../../jobs/${program}`, import.meta.url));
  // What it says when its database disappears is no news.
  const child = fork(script, args, { env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "ignore", "ipc"] });
  const exited = once(child, "exit").then(([code]) => code as number | null);
  const hung = async () => {
    await wait(hangMs, undefined, { ref: false });
    child.kill("SIGKILL");
    throw new Error(`${program} neither ended nor failed.`);
  };
  return {
    started: Promise.race([once(child, "message"), exited]).then(() => undefined),
    kill: () => void child.kill("SIGKILL"),
    ended: Promise.race([exited, hung()]),
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
  };
}
