import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { largeArchive } from "#jobs/import/testing/large-archive.ts";
import { parseMasterKeys, setMasterKeys } from "#lib/crypto/master-keys.ts";
import { createLocalStorage } from "#lib/storage/local-storage.ts";
import { setStorage } from "#lib/storage/storage.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { getImport } from "#lib/uploads/get-import.ts";
import { startImport } from "#lib/uploads/start-import.ts";

const script = fileURLToPath(new URL("../../jobs/import/testing/import-process.ts", import.meta.url));
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

/** Imports an archive of a size in a process of its own. @returns the most memory it ever held, in megabytes */
async function peakMegabytesOf(megabytes: number): Promise<number> {
  const ctx = await createTestContext(testDatabase);
  const { stream, films } = largeArchive(megabytes);
  const { importId } = await startImport(ctx, { stream, fileName: "WhatsApp Chat with Ana.zip", zone: "UTC" });
  const child = spawn(process.execPath, [script, String(ctx.workspaceId), String(importId)], {
    env: {
      ...process.env,
      DATABASE_URL: testDatabase.url,
      PARLANCE_DATA_DIR: testStorage.directory,
      PARLANCE_MASTER_KEY: masterKey,
      PARLANCE_WORKER_THREADS: "1",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = await Promise.all([text(child.stdout), once(child, "exit")]);
  const { status, report } = await getImport(ctx, importId);
  expect(status).toBe("ready");
  expect(report).toMatchObject({ media: { named: films, present: films, missing: 0, unnamed: 0 } });
  const { peakMegabytes } = JSON.parse(said) as { peakMegabytes: number };
  expect(peakMegabytes).toBeGreaterThan(0);
  return peakMegabytes;
}

test("the memory of an import does not follow the size of its archive: 512 MB of films take what 64 MB take", async () => {
  const small = await peakMegabytesOf(64);
  const large = await peakMegabytesOf(512);
  expect(large - small).toBeLessThan(80);
}, 600_000);
