import { addFoundSettings } from "#lib/runtime/config.ts";
import { startPostgres } from "#lib/runtime/embedded-postgres/start-postgres.ts";
import type { InstanceFiles } from "#lib/runtime/instance-files.ts";
import { type Kept, keepRunning } from "./keep-running.ts";
import { logFile } from "./log-file.ts";

const firstPort = 54_329;

/** Keeps the embedded Postgres up, always at the port it had first, and makes it the DATABASE_URL of all that follows. */
export function keepDatabase(files: InstanceFiles, say: (line: string) => void): Promise<Kept> {
  let preferredPort = firstPort;
  const start = async () => {
    const postgres = await startPostgres({
      clusterDir: files.clusterDir,
      password: files.postgresPassword,
      preferredPort,
      logFile: logFile(files.logDir, "postgres"),
    });
    preferredPort = postgres.port;
    addFoundSettings({ DATABASE_URL: postgres.url });
    return postgres;
  };
  return keepRunning("The database", start, say);
}
