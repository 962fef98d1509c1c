import { migrateDatabase } from "#lib/db/migrate.ts";
import { installQueues } from "#lib/queue/install-queues.ts";
import { config } from "#lib/runtime/config.ts";

// Its own short process: drizzle's migrator leaves 200 MB behind that a supervisor would hold for ever.
try {
  const url = config().DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL names no database.");
  await migrateDatabase(url);
  await installQueues(url);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  process.stderr.write(`${[code, message].filter(Boolean).join(": ")}\n`);
  process.exit(1);
}
