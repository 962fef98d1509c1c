import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fingerprint } from "#jobs/import/testing/fingerprint.ts";
import { importFile, runImportJob, uploadFile } from "#jobs/import/testing/import-file.ts";
import { acceptMerge, undoMerged } from "#jobs/merging/testing/run-merge-job.ts";
import type { Context } from "#lib/context/context.ts";
import { parseMasterKeys, setMasterKeys } from "#lib/crypto/master-keys.ts";
import { decideMerge } from "#lib/messages/merging/decide-merge.ts";
import { getMerge } from "#lib/messages/merging/get-merge.ts";
import { startUndoingMerge } from "#lib/messages/merging/start-undoing-merge.ts";
import { createLocalStorage } from "#lib/storage/local-storage.ts";
import { setStorage } from "#lib/storage/storage.ts";
import { generateLines } from "#lib/testing/chat-generator.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { getImport } from "#lib/uploads/get-import.ts";

const scripts = {
  import: fileURLToPath(new URL("../../jobs/import/testing/import-process.ts", import.meta.url)),
  merge: fileURLToPath(new URL("../../jobs/merging/testing/merge-process.ts", import.meta.url)),
};
const masterKey = randomBytes(32).toString("base64");
const lines = Array.from(generateLines({ messages: 5_000, seed: 21 }), ({ line }) => line);
const part = (from: number, to: number) => lines.slice(from, to).join("");
const name = "WhatsApp Chat with Orchard.txt";

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

function startProcess(ctx: Context, script: keyof typeof scripts, importId: number) {
  const child = spawn(process.execPath, [scripts[script], String(ctx.workspaceId), String(importId)], {
    env: {
      ...process.env,
      DATABASE_URL: testDatabase.url,
      PARLANCE_DATA_DIR: testStorage.directory,
      PARLANCE_MASTER_KEY: masterKey,
      PARLANCE_WORKER_THREADS: "1",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit").then(([code]) => code as number | null);
  return { child, ended };
}

/** Begins the job of a merge again and again, and kills it after a random time, until it has ended by itself once. */
async function killOften(ctx: Context, importId: number): Promise<void> {
  for (let kills = 0; kills < 2; kills++) {
    const { child, ended } = startProcess(ctx, "merge", importId);
    await Promise.race([once(child.stdout, "data"), ended]);
    const outcome = await Promise.race([ended, setTimeout(Math.random() * 1_500, "late" as const)]);
    if (outcome === 0) return;
    child.kill("SIGKILL");
    await ended;
  }
  expect(await startProcess(ctx, "merge", importId).ended).toBe(0);
}

test("killed while it adds a newer export, an import ends with the same rows as an undisturbed one", async () => {
  const add = async (ctx: Context, run: (importId: number) => Promise<void>) => {
    const first = await importFile(ctx, name, part(0, 2_000));
    const newer = await uploadFile(ctx, name, part(0, 5_000));
    await run(newer.importId);
    const found = await getImport(ctx, newer.importId);
    expect(found).toMatchObject({ status: "ready", conversationId: first.conversationId, progress: { stored: 3_000 } });
    return fingerprint(ctx, { conversationId: first.conversationId, importId: newer.importId });
  };
  const calm = await createTestContext(testDatabase);
  const undisturbed = await add(calm, (importId) => runImportJob(calm, importId));

  const ctx = await createTestContext(testDatabase);
  const killed = await add(ctx, async (importId) => {
    const isThere = [(read: number) => read > 2_000, (read: number) => read > 2_000 + Math.random() * 3_000];
    for (const reached of isThere) {
      const { child, ended } = startProcess(ctx, "import", importId);
      const isOver = async () => {
        const { progress, status } = await getImport(ctx, importId);
        return status === "ready" || reached(progress.read ?? 0);
      };
      await expect.poll(isOver, { timeout: 60_000, interval: 5 }).toBe(true);
      child.kill("SIGKILL");
      await ended;
    }
    expect(await startProcess(ctx, "import", importId).ended).toBe(0);
  });
  expect(killed).toEqual(undisturbed);
}, 600_000);

test("killed at random moments, merging and undoing end as if nothing had happened", async () => {
  const offer = async (ctx: Context) => {
    const first = await importFile(ctx, name, part(0, 2_000) + part(3_000, 4_000));
    const other = await importFile(ctx, name, part(1_000, 5_000));
    expect(await getMerge(ctx, other.importId)).toMatchObject({ state: "offered" });
    return { first, other, before: await fingerprint(ctx, first), own: await fingerprint(ctx, other) };
  };
  const calm = await createTestContext(testDatabase);
  const left = await offer(calm);
  await acceptMerge(calm, left.other.importId);
  const undisturbed = await fingerprint(calm, { ...left.first, importId: left.other.importId });
  await undoMerged(calm, left.other.importId);

  const ctx = await createTestContext(testDatabase);
  const { first, other, before, own } = await offer(ctx);
  await decideMerge(ctx, { importId: other.importId, accept: true });
  await killOften(ctx, other.importId);
  expect(await getMerge(ctx, other.importId)).toMatchObject({ state: "merged", errorMessage: null });
  expect(await fingerprint(ctx, { ...first, importId: other.importId })).toEqual(undisturbed);

  await startUndoingMerge(ctx, other.importId);
  await killOften(ctx, other.importId);
  const { vocabulary: _ofOne, ...rows } = before;
  expect(await fingerprint(ctx, first)).toMatchObject(rows);
  expect(await fingerprint(ctx, other)).toEqual(own);
  expect(await fingerprint(calm, left.other)).toEqual(own);
}, 600_000);
