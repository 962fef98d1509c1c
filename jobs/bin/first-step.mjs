// The first step of every command. Plain JavaScript for Node 20 without a dependency: on a fresh clone there is nothing
// else yet. It installs what the lock file names, then hands over to the Node that the lock file brought.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const stampFile = join(root, "node_modules/.parlance-lock");
const installedNode = join(root, "node_modules/.bin/node");
const scripts = {
  start: ["jobs/bin/start.ts"],
  dev: ["jobs/bin/start.ts", "--dev"],
  test: ["jobs/bin/test.ts"],
  check: ["jobs/bin/check.ts"],
  bench: ["jobs/bin/parlance.ts", "bench"],
  eval: ["jobs/bin/parlance.ts", "eval"],
  parlance: ["jobs/bin/parlance.ts"],
};

const [verb, ...rest] = process.argv.slice(2);
const script = scripts[verb];
if (!script) fail(`Usage: npm start | npm run ${Object.keys(scripts).slice(1).join(" | npm run ")}`);

const node = installWhenStale();
const [file, ...options] = script;
run(node, [join(root, file), ...options, ...rest]);

/** Gives the Node to use. Which one is asked once an installation: to start one only for its version takes long. */
function installWhenStale() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const [stampedLock, stampedNode] = existsSync(stampFile) ? readFileSync(stampFile, "utf8").split("\n") : [];
  if (stampedLock === lock && stampedNode === installedNode && existsSync(installedNode)) return installedNode;
  if (stampedLock !== lock) install();
  const found = findNode();
  writeFileSync(stampFile, `${lock}\n${found}`);
  return found;
}

function install() {
  process.stderr.write("Installing what package-lock.json names (once, about a minute) ...\n");
  const done = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    env: { ...process.env, NODE_ENV: "" },
    shell: process.platform === "win32",
  });
  if (done.status !== 0) fail("npm ci failed; what it said is above.");
}

function findNode() {
  if (existsSync(installedNode) && spawnSync(installedNode, ["--version"]).status === 0) return installedNode;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return fail(`This machine needs Node 22.18 or newer of its own; it has ${process.versions.node}.`);
}

function run(node, args) {
  const path = `${join(root, "node_modules/.bin")}${process.platform === "win32" ? ";" : ":"}${process.env.PATH}`;
  // The channel tells the child when we are gone, however we went.
  const child = spawn(node, args, {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    // Types are stripped and code is compiled once, not at every start.
    env: { NODE_COMPILE_CACHE: join(root, "node_modules/.cache/compiled"), ...process.env, PATH: path },
  });
  // Ctrl-C reaches the child by itself; what is sent to us alone is passed on.
  process.on("SIGINT", () => undefined);
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
