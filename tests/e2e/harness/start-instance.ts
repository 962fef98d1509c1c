import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { freePort } from "#lib/runtime/embedded-postgres/free-port.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

export type Instance = {
  url: string;
  port: number;
  dataDir: string;
  /** Of the npm process: signals to it are those a person sends. */
  pid: number;
  /** All lines it printed. */
  output: string[];
  /** SIGTERM to npm, as a service manager does; waits until it is gone. Gives the exit code. */
  stop(): Promise<number | null>;
  /** Throws the data away. Only after `stop`. */
  remove(): Promise<void>;
};

/** `command`: what is typed after `npm` in place of `start`. */
export type InstanceOptions = { env?: Record<string, string>; dataDir?: string; command?: string[] };

/** Types `npm start` with a port and a data directory of its own and waits for the ready line. */
export async function startInstance(options: InstanceOptions = {}): Promise<Instance> {
  const dataDir = options.dataDir ?? (await makeDirectory());
  const port = await freePort(0);
  const { command = ["start"] } = options;
  const child = spawn("npm", command, {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), PARLANCE_DATA_DIR: dataDir, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const output: string[] = [];
  const ready = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      output.push(line);
      if (/^Parlance (is ready:|works on jobs)/.test(line)) ready.resolve();
    });
  }
  const ended = once(child, "exit").then(([code]) => code as number | null);
  ended.then(() => ready.reject(new Error(`npm ${command.join(" ")} ended.\n${output.join("\n")}`)));
  await ready.promise;
  return {
    url: `http://localhost:${port}`,
    port,
    dataDir,
    pid: child.pid ?? 0,
    output,
    stop: () => {
      child.kill("SIGTERM");
      return ended;
    },
    remove: () => rm(dataDir, { recursive: true, force: true }),
  };
}

async function makeDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "parlance-e2e-"));
  await chmod(directory, 0o711);
  return directory;
}
