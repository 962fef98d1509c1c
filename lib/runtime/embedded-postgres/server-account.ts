import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** How a Postgres program is started so that it does not run as root, which it refuses. */
export type ServerAccount = {
  /** Put before the program and its arguments. */
  prefix: string[];
  /** The account the files must belong to; undefined leaves them as they are. */
  owner: { uid: number; gid: number } | undefined;
};

/**
 * The account for a server whose programs and data lie under `paths`.
 * An ordinary user runs it as itself. Root hands it to the account `postgres`; where that account cannot reach the
 * paths (a checkout under /root), the server runs in a user namespace in which root appears as user 1000.
 * @throws Error that says what to do when neither works
 */
export function serverAccount(paths: string[]): ServerAccount {
  const watch = watchedByParent();
  if (process.getuid?.() !== 0) return { prefix: watch, owner: undefined };

  const reachable = paths.every((path) => ancestors(path).every(isOpenToOthers));
  const owner = reachable ? postgresAccount() : undefined;
  if (owner) return { prefix: watch, owner };

  const namespace = ["unshare", "--user", "--map-user=1000", "--map-group=1000"];
  if (succeeds([...namespace, "true"])) return { prefix: [...namespace, ...watch], owner: { uid: 0, gid: 0 } };

  throw new Error(
    "Postgres does not run as root, and this machine lets root neither use the account postgres (the directory is " +
      "closed to others) nor make a user namespace. Start as an ordinary user, or set DATABASE_URL.",
  );
}

/** Linux ends the server when the process that started it is gone, however it went. */
function watchedByParent(): string[] {
  const command = ["setpriv", "--pdeathsig", "INT"];
  return process.platform === "linux" && succeeds([...command, "true"]) ? command : [];
}

function postgresAccount(): { uid: number; gid: number } | undefined {
  return (
    findAccount() ??
    (succeeds(["useradd", "-r", "-U", "-M", "-s", "/usr/sbin/nologin", "postgres"]) ? findAccount() : undefined)
  );
}

function findAccount(): { uid: number; gid: number } | undefined {
  if (!existsSync("/etc/passwd")) return undefined;
  const fields = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .find(([name]) => name === "postgres");
  return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : undefined;
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...ancestors(parent)];
}

/** A directory that does not exist yet is made by us, open enough. */
function isOpenToOthers(directory: string): boolean {
  return !existsSync(directory) || (statSync(directory).mode & 0o001) !== 0;
}

function succeeds([program = "", ...rest]: string[]): boolean {
  return spawnSync(program, rest, { stdio: "ignore" }).status === 0;
}
