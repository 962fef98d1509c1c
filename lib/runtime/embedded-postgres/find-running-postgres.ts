import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findProcess, readPostmasterFile } from "./postmaster-file.ts";
import { postgresUrl } from "./start-postgres.ts";

/** Address of the database that an instance with this data directory runs at the moment; undefined when none does. */
export async function findRunningPostgres(dataDir: string): Promise<string | undefined> {
  const file = await readPostmasterFile(join(dataDir, "postgres"));
  if (!file?.isReady || (await findProcess(file.pid)) !== "postgres") return undefined;
  const password = await readFile(join(dataDir, "postgres.password"), "utf8");
  return postgresUrl(file.port, password.trim());
}
