import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { childEnvironment } from "#lib/runtime/config.ts";

const entry = fileURLToPath(new URL("../bin/migrate.ts", import.meta.url));

/**
 * Brings the database to the state of this program, in a process that ends with the work.
 * @throws Error that quotes the process
 */
export async function migrateInChild(): Promise<void> {
  const child = spawn(process.execPath, [entry], { env: childEnvironment(), stdio: ["ignore", "ignore", "pipe"] });
  const said: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`The database could not be prepared.\n${Buffer.concat(said).toString().trim()}`);
}
