import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, open, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type PostgresBinaries, postgresBinaries } from "./binaries.ts";
import { freePort } from "./free-port.ts";
import { initializeCluster } from "./initialize-cluster.ts";
import { findProcess, readPostmasterFile } from "./postmaster-file.ts";
import { type ServerAccount, serverAccount } from "./server-account.ts";

export type RunningPostgres = {
  url: string;
  port: number;
  pid: number;
  /** Settles when the server has ended, for whatever reason. */
  ended: Promise<void>;
  /** Ends sessions, writes everything out and stops. */
  stop(): Promise<void>;
};

export type PostgresOptions = {
  /** Directory of the cluster; made when it is not there. */
  clusterDir: string;
  password: string;
  /** Taken when free, else another one. */
  preferredPort: number;
  logFile: string;
  /** `name=value` settings of the server. */
  settings?: string[];
};

const waitMs = 30_000;
const retryMs = 1_000;
const maxAttempts = 8;
const pollMs = 20;

/**
 * Brings up the Postgres that npm installed, on 127.0.0.1 only, and waits until it answers.
 * A server that an earlier supervisor left behind is ended first, so that one process owns it.
 * @throws Error with the end of the server's log when it does not come up
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const binaries = await postgresBinaries();
  await mkdir(dirname(options.clusterDir), { recursive: true, mode: 0o711 });
  const account = serverAccount([binaries.postgres, options.clusterDir]);
  if (!existsSync(join(options.clusterDir, "PG_VERSION"))) await initializeCluster({ ...options, binaries, account });
  await giveTo(account, options.clusterDir);
  await endFormerServer(options.clusterDir);

  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(options.preferredPort);
    const child = await spawnServer({ ...options, binaries, account, port });
    if (await isReady(child, options.clusterDir)) return owned(child, port, options.password);
    if (attempt === maxAttempts) {
      throw new Error(`The embedded database did not start; its log is ${options.logFile}.`);
    }
    // After a killed server its last sessions hold the shared memory a moment longer.
    await sleep(retryMs);
  }
}

function owned(child: ChildProcess, port: number, password: string): RunningPostgres {
  const ended = new Promise<void>((resolve) => {
    if (hasEnded(child)) resolve();
    else child.once("exit", () => resolve());
  });
  const stop = async () => {
    if (!hasEnded(child)) child.kill("SIGINT");
    await ended;
  };
  return { url: postgresUrl(port, password), port, pid: child.pid ?? 0, ended, stop };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Address of the embedded database. */
export function postgresUrl(port: number, password: string, name = "postgres"): string {
  return `postgres://parlance:${password}@127.0.0.1:${port}/${name}`;
}

async function spawnServer(
  input: PostgresOptions & { binaries: PostgresBinaries; account: ServerAccount; port: number },
): Promise<ChildProcess> {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    `port=${input.port}`,
    ...(input.settings ?? []),
  ];
  const [program = "", ...rest] = [...input.account.prefix, input.binaries.postgres, "-D", input.clusterDir];
  const log = await open(input.logFile, "a", 0o600);
  // Its own session: Ctrl-C in the terminal must not stop the database before those that use it.
  const child = spawn(program, [...rest, ...settings.flatMap((setting) => ["-c", setting])], {
    ...input.account.owner,
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  child.once("spawn", () => void log.close());
  child.once("error", () => void log.close());
  return child;
}

async function isReady(child: ChildProcess, clusterDir: string): Promise<boolean> {
  let failed = false;
  child.once("error", () => {
    failed = true;
  });
  for (const deadline = Date.now() + waitMs; Date.now() < deadline; ) {
    if (failed || hasEnded(child)) return false;
    const file = await readPostmasterFile(clusterDir);
    if (file?.pid === child.pid && file?.isReady) return true;
    await sleep(pollMs);
  }
  child.kill("SIGINT");
  return false;
}

async function endFormerServer(clusterDir: string): Promise<void> {
  const file = await readPostmasterFile(clusterDir);
  if (!file) return;
  const found = await findProcess(file.pid);
  // The file of a dead server stays: Postgres checks with it whether sessions of that server still live.
  if (found === "other") await rm(join(clusterDir, "postmaster.pid"), { force: true });
  if (found !== "postgres") return;
  process.kill(file.pid, "SIGINT");
  for (const deadline = Date.now() + waitMs; Date.now() < deadline; ) {
    if ((await findProcess(file.pid)) === "none") return;
    await sleep(pollMs);
  }
  throw new Error("The database that an earlier start left behind does not stop.");
}

async function giveTo(account: ServerAccount, clusterDir: string): Promise<void> {
  if (!account.owner || (await stat(clusterDir)).uid === account.owner.uid) return;
  spawnSync("chown", ["-R", `${account.owner.uid}:${account.owner.gid}`, clusterDir]);
}
