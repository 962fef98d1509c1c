import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "#lib/db/migrate.ts";
import { installQueues } from "#lib/queue/install-queues.ts";
import { startPostgres } from "#lib/runtime/embedded-postgres/start-postgres.ts";
import { templateName } from "#lib/testing/database.ts";

/** One Postgres for a whole run: its template is migrated once and copied a test file. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), "parlance-db-"));
  await chmod(directory, 0o711);
  const postgres = await startPostgres({
    clusterDir: join(directory, "cluster"),
    password: "test",
    preferredPort: 0,
    logFile: join(directory, "postgres.log"),
    settings: ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"],
  });
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query(`create database ${templateName}`);
  await admin.end();
  const templateUrl = Object.assign(new URL(postgres.url), { pathname: `/${templateName}` }).toString();
  await migrateDatabase(templateUrl);
  await installQueues(templateUrl);
  project.provide("postgresUrl", postgres.url);

  return async () => {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  };
}
