import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runImportJob } from "#jobs/import/testing/import-file.ts";
import { uploadSaved } from "#jobs/saved/testing/read-saved-file.ts";
import { incoming, noon, text } from "#lib/connections/fixtures/webhook.ts";
import { parseMasterKeys, setMasterKeys } from "#lib/crypto/master-keys.ts";
import { createLocalStorage } from "#lib/storage/local-storage.ts";
import { setStorage } from "#lib/storage/storage.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { getSavedImport } from "#lib/uploads/get-saved-import.ts";
import { startProcess } from "./kills/process-under-test.ts";

const masterKey = randomBytes(32).toString("base64");
let testDatabase: TestDatabase;
let testStorage: TestStorage;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
  setStorage(createLocalStorage(join(testStorage.directory, "objects")));
  setMasterKeys(parseMasterKeys(masterKey));
});
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
});

test("killed with SIGKILL in the midst, the reading of saved webhooks goes on: every message is there once", async () => {
  const ctx = await createTestContext(testDatabase);
  const lines = Array.from({ length: 3_000 }, (_, at) =>
    JSON.stringify(incoming([text(`m${at}`, { id: `wamid.K${at}`, timestamp: String(noon + at) })])),
  );
  const importId = await uploadSaved(ctx, "a.ndjson", lines.join("\n"));
  const child = startProcess("import/testing/import-process.ts", [String(ctx.workspaceId), String(importId)], {
    DATABASE_URL: testDatabase.url,
    PARLANCE_DATA_DIR: testStorage.directory,
    PARLANCE_MASTER_KEY: masterKey,
    PARLANCE_WORKER_THREADS: "1",
  });
  const stored = async () => (await getSavedImport(ctx, importId))?.counts.stored ?? 0;
  await expect.poll(stored, { timeout: 60_000, interval: 5 }).toBeGreaterThan(0);
  child.kill();
  await child.ended;
  expect(await stored()).toBeLessThan(3_000);
  await runImportJob(ctx, importId);
  expect(await getSavedImport(ctx, importId)).toMatchObject({
    status: "ready",
    attempt: 2,
    counts: { payloads: 3_000, stored: 3_000, duplicates: 0 },
  });
  const { rows } = await ctx.db.execute<{ n: number; texts: number }>(
    sql`select count(*)::int as n, count(distinct text)::int as texts from messages where workspace_id = ${ctx.workspaceId}::int8`,
  );
  expect(rows).toEqual([{ n: 3_000, texts: 3_000 }]);
}, 120_000);
