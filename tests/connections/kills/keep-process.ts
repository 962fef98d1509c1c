import { spawn } from "node:child_process";
import { once } from "node:events";

export type KeptProcess = {
  /** Ends it with SIGKILL and starts it again; settles when it is ready. */
  kill(): Promise<void>;
  /** Ends it for good. */
  stop(): Promise<void>;
};

/** A program of ours in a process of its own, started and ready: it says so with a message. */
export async function keepProcess(args: readonly string[], env: Record<string, string>): Promise<KeptProcess> {
  const start = async () => {
    // What it says when its database disappears is no news.
    const stdio = ["ignore", "ignore", "ignore", "ipc"] as const;
    const child = spawn(process.execPath, [...args], { env: { ...process.env, ...env }, stdio: [...stdio] });
    const ended = once(child, "exit");
    await Promise.race([once(child, "message"), ended]);
    return { child, ended };
  };
  let running = await start();
  const stop = async () => {
    running.child.kill("SIGKILL");
    await running.ended;
  };
  return {
    kill: async () => {
      await stop();
      running = await start();
    },
    stop,
  };
}
