import { spawn } from "node:child_process";
import { chmod, chown, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PostgresBinaries } from "./binaries.ts";
import type { ServerAccount } from "./server-account.ts";

// ctype C.UTF-8, never C: with C, pg_trgm finds no trigram in any text beyond ASCII.
const localeFlags = ["-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--lc-collate=C"];
const clusterFlags = [
  ...localeFlags,
  "--lc-ctype=C.UTF-8",
  "--auth=scram-sha-256",
  "--data-checksums",
  "-U",
  "parlance",
];

/** Makes a new cluster in `clusterDir`; half a cluster of an earlier, interrupted try is thrown away. */
export async function initializeCluster(input: {
  clusterDir: string;
  password: string;
  binaries: PostgresBinaries;
  account: ServerAccount;
}): Promise<void> {
  const { clusterDir, account } = input;
  const unfinishedDir = `${clusterDir}.unfinished`;
  await rm(unfinishedDir, { recursive: true, force: true });
  await mkdir(unfinishedDir, { recursive: true, mode: 0o700 });
  const passwordFile = join(unfinishedDir, "password");
  await writeFile(passwordFile, input.password, { mode: 0o600 });
  const cluster = join(unfinishedDir, "cluster");
  if (account.owner) {
    await chown(unfinishedDir, account.owner.uid, account.owner.gid);
    await chown(passwordFile, account.owner.uid, account.owner.gid);
  }
  await run(
    [...account.prefix, input.binaries.initdb, "-D", cluster, `--pwfile=${passwordFile}`, ...clusterFlags],
    account,
  );
  await chmod(cluster, 0o700);
  await rename(cluster, clusterDir);
  await rm(unfinishedDir, { recursive: true, force: true });
}

function run([program = "", ...rest]: string[], account: ServerAccount): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, { ...account.owner, stdio: ["ignore", "ignore", "pipe"] });
    const said: Buffer[] = [];
    child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`initdb failed: ${Buffer.concat(said).toString().trim()}`)),
    );
  });
}
