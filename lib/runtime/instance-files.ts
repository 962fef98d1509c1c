import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What one instance keeps in its data directory. */
export type InstanceFiles = {
  clusterDir: string;
  logDir: string;
  supervisorFile: string;
  postgresPassword: string;
  masterKey: string;
  authSecret: string;
};

/** Paths and secrets of the instance in `dataDir`; secrets are made on first use, readable by their owner only. */
export function instanceFiles(dataDir: string): InstanceFiles {
  makeDirectory(dataDir);
  const logDir = join(dataDir, "logs");
  mkdirSync(logDir, { recursive: true, mode: 0o700 });
  return {
    clusterDir: join(dataDir, "postgres"),
    logDir,
    supervisorFile: join(dataDir, "supervisor.pid"),
    postgresPassword: keptSecret(join(dataDir, "postgres.password"), "base64url"),
    masterKey: keptSecret(join(dataDir, "master.key"), "base64"),
    authSecret: keptSecret(join(dataDir, "auth.secret"), "base64url"),
  };
}

/** As root the database runs under another account, which must be able to pass through. */
function makeDirectory(dataDir: string): void {
  if (existsSync(dataDir)) return;
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
}

function keptSecret(file: string, encoding: "base64" | "base64url"): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString(encoding), { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8").trim();
}
