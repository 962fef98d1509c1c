import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPublicContext } from "#lib/context/public-context.ts";
import { createDatabase } from "#lib/db/client.ts";
import { startHeartbeat } from "#lib/queue/worker-heartbeat.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { checkReadiness } from "./check-readiness.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
});
afterAll(async () => {
  await testStorage.close();
  await testDatabase.close();
});

const context = (now = new Date()) => ({
  ...createPublicContext({ requestId: "r", address: null }),
  db: testDatabase.db,
  now: () => now,
});

test("all is there while a worker says so, and not once it is silent for half a minute", async () => {
  expect(await checkReadiness(context())).toEqual({ database: true, migrations: true, storage: true, worker: false });
  const heartbeat = await startHeartbeat(testDatabase.db);
  expect(await checkReadiness(context())).toEqual({ database: true, migrations: true, storage: true, worker: true });
  const later = new Date(Date.now() + 31_000);
  expect(await checkReadiness(context(later))).toMatchObject({ database: true, worker: false });
  await heartbeat.stop();
  expect(await checkReadiness(context())).toMatchObject({ worker: false });
});

test("a database that is down is named, and what stands without it is too", async () => {
  const pool = new pg.Pool({ connectionString: "postgres://nobody:nothing@127.0.0.1:1/none" });
  const ctx = { ...context(), db: createDatabase(pool) };
  expect(await checkReadiness(ctx)).toEqual({ database: false, migrations: false, storage: true, worker: false });
  await pool.end();
});
