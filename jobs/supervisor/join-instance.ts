import { addFoundSettings, config } from "#lib/runtime/config.ts";
import { findRunningPostgres } from "#lib/runtime/embedded-postgres/find-running-postgres.ts";
import { instanceFiles } from "#lib/runtime/instance-files.ts";

/**
 * Lets a command work on the instance that runs on this data directory: its database and its keys.
 * @throws Error when none runs and DATABASE_URL names no other
 */
export async function joinInstance(): Promise<void> {
  const { DATABASE_URL, dataDir } = config();
  const url = DATABASE_URL ?? (await findRunningPostgres(dataDir));
  if (!url) throw new Error("Nothing runs on this data directory. Start Parlance first: npm start");
  const { masterKey, authSecret } = instanceFiles(dataDir);
  addFoundSettings({ DATABASE_URL: url, PARLANCE_MASTER_KEY: masterKey, PARLANCE_AUTH_SECRET: authSecret });
}
