import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fingerprint } from "#jobs/import/testing/fingerprint.ts";
import { type Imported, runImportJob, uploadFile } from "#jobs/import/testing/import-file.ts";
import type { Context } from "#lib/context/context.ts";
import { parseMasterKeys, setMasterKeys } from "#lib/crypto/master-keys.ts";
import { createLocalStorage } from "#lib/storage/local-storage.ts";
import { setStorage } from "#lib/storage/storage.ts";
import { generateLines } from "#lib/testing/chat-generator.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { packZip } from "#lib/testing/pack-zip.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { getImport } from "#lib/uploads/get-import.ts";

const script = fileURLToPath(new URL("../../jobs/import/testing/import-process.ts", import.meta.url));
const masterKey = randomBytes(32).toString("base64");

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let file: Buffer;
let undisturbed: Awaited<ReturnType<typeof fingerprint>>;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
  setStorage(createLocalStorage(join(testStorage.directory, "objects")));
  setMasterKeys(parseMasterKeys(masterKey));
  file = await archive();
  const ctx = await createTestContext(testDatabase);
  const imported = await uploadFile(ctx, "chat.zip", file);
  await runImportJob(ctx, imported.importId);
  undisturbed = await fingerprint(ctx, imported);
}, 120_000);
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
});

/** 12,500 messages, some lines that belong to none, and 60 files. */
async function archive(): Promise<Buffer> {
  const files = Array.from({ length: 60 }, (_, at) => `IMG-${at}.jpg`);
  const lines = ["a line before the first header\n"];
  for (const { line } of generateLines({ messages: 12_500, seed: 11 })) {
    lines.push(line);
    const name = lines.length % 200 === 0 && files[lines.length / 200 - 1];
    if (name) lines.push(line.replace(/: [\s\S]*/, `: ${name} (file attached)\n`));
  }
  const media = files.map((name) => [name, Buffer.concat([Buffer.from(name), Buffer.alloc(40_000, name)])]);
  return packZip({ "_chat.txt": lines.join(""), ...Object.fromEntries(media) });
}

function startProcess(ctx: Context, { importId }: Imported) {
  const child = spawn(process.execPath, [script, String(ctx.workspaceId), String(importId)], {
    env: {
      ...process.env,
      DATABASE_URL: testDatabase.url,
      PARLANCE_DATA_DIR: testStorage.directory,
      PARLANCE_MASTER_KEY: masterKey,
      PARLANCE_WORKER_THREADS: "1",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(child, "exit").then(([code]) => code as number | null);
  return { child, ended };
}

/** Waits until a run of its own has brought the import where `isThere` says, then kills its process. */
async function killWhen(ctx: Context, imported: Imported, isThere: (found: Progressed) => boolean): Promise<void> {
  const { attempt } = await getImport(ctx, imported.importId);
  const { child, ended } = startProcess(ctx, imported);
  const isReached = async () => {
    const found = await getImport(ctx, imported.importId);
    return found.attempt > attempt && isThere(found);
  };
  await expect.poll(isReached, { timeout: 60_000, interval: 10 }).toBe(true);
  child.kill("SIGKILL");
  await ended;
}
type Progressed = Awaited<ReturnType<typeof getImport>>;

test("killed with SIGKILL four times, an import ends with the same rows, byte for byte", async () => {
  const ctx = await createTestContext(testDatabase);
  const imported = await uploadFile(ctx, "chat.zip", file);
  const { rows: before } = await ctx.db.execute(
    sql`select 1 from messages where workspace_id = ${ctx.workspaceId}::int8`,
  );
  expect(before).toHaveLength(0);

  await killWhen(ctx, imported, ({ stage }) => stage === "reading");
  await killWhen(ctx, imported, ({ progress }) => (progress.read ?? 0) > 1_000 + Math.random() * 7_000);
  await killWhen(ctx, imported, ({ progress }) => (progress.stored ?? 0) > 0);
  await killWhen(ctx, imported, ({ media }) => media.present > 0);
  expect(await getImport(ctx, imported.importId)).toMatchObject({ attempt: 4 });
  expect(await startProcess(ctx, imported).ended).toBe(0);

  expect(await getImport(ctx, imported.importId)).toMatchObject({ status: "ready", stage: "done" });
  expect(await fingerprint(ctx, imported)).toEqual(undisturbed);
}, 240_000);

test("killed between the last commit and the word that the job is done, it doubles nothing", async () => {
  const ctx = await createTestContext(testDatabase);
  const imported = await uploadFile(ctx, "chat.zip", file);
  await runImportJob(ctx, imported.importId);
  await runImportJob(ctx, imported.importId);
  expect(await fingerprint(ctx, imported)).toEqual(undisturbed);
}, 120_000);

test("with its connection to Postgres cut in the middle of a copy, the next run goes on and ends with the same rows", async () => {
  const ctx = await createTestContext(testDatabase);
  const imported = await uploadFile(ctx, "chat.zip", file);
  const first = runImportJob(ctx, imported.importId, { isLast: false });
  const outcome = expect(first).rejects.toMatchObject({ retryable: true });
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state = 'active' and query like 'copy messages%'`;
  const cutOff = async () => (await testDatabase.pool.query(cut)).rowCount;
  await expect.poll(cutOff, { timeout: 60_000, interval: 2 }).toBeGreaterThan(0);
  await outcome;
  expect(await getImport(ctx, imported.importId)).toMatchObject({ status: "running", errorMessage: null });
  await runImportJob(ctx, imported.importId);
  expect(await fingerprint(ctx, imported)).toEqual(undisturbed);
}, 120_000);
