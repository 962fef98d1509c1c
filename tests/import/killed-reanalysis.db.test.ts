import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fingerprint } from "#jobs/import/testing/fingerprint.ts";
import { importFile } from "#jobs/import/testing/import-file.ts";
import { saidLines } from "#jobs/merging/testing/said-lines.ts";
import { ageAnalysis } from "#jobs/reanalysis/testing/age-analysis.ts";
import type { Context } from "#lib/context/context.ts";
import { parseMasterKeys, setMasterKeys } from "#lib/crypto/master-keys.ts";
import { createLocalStorage } from "#lib/storage/local-storage.ts";
import { setStorage } from "#lib/storage/storage.ts";
import { generateChatText } from "#lib/testing/chat-generator.ts";
import { ChatRandom } from "#lib/testing/chat-random.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { startProcess } from "./kills/process-under-test.ts";

const masterKey = randomBytes(32).toString("base64");
const kills = 8;
/** Runs that may end by themselves before enough were killed. */
const mostRuns = 40;

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

function start(ctx: Context, conversationId: number) {
  return startProcess("reanalysis/testing/reanalysis-process.ts", [String(ctx.workspaceId), String(conversationId)], {
    DATABASE_URL: testDatabase.url,
    PARLANCE_DATA_DIR: testStorage.directory,
    PARLANCE_MASTER_KEY: masterKey,
    PARLANCE_WORKER_THREADS: "1",
  });
}

test("killed with SIGKILL eight times anywhere, analysing anew ends with the rows of a fresh import; the old ones are read meanwhile", async () => {
  const ctx = await createTestContext(testDatabase);
  const imported = await importFile(ctx, "chat.txt", generateChatText({ messages: 9_000, seed: 21 }));
  const { conversationId } = imported;
  const fresh = await fingerprint(ctx, imported);
  const said = await saidLines(ctx, conversationId);

  await ageAnalysis(ctx, conversationId);
  const undisturbed = start(ctx, conversationId);
  await undisturbed.started;
  const begun = performance.now();
  expect(await undisturbed.ended).toBe(0);
  const takesMs = performance.now() - begun;
  expect(await fingerprint(ctx, imported)).toEqual(fresh);

  const random = new ChatRandom(3);
  let killed = 0;
  let withinMs = takesMs;
  await ageAnalysis(ctx, conversationId);
  for (let run = 0; run < mostRuns && killed < kills; run++) {
    const child = start(ctx, conversationId);
    await child.started;
    await Promise.race([pause(random.next() * withinMs), child.ended]);
    child.kill();
    // A run goes on where the last was killed, so there is ever less of it to hit: one that got away narrows the aim.
    if ((await child.ended) !== 0) killed += 1;
    else withinMs *= 0.6;
    expect(await saidLines(ctx, conversationId)).toEqual(said);
    // One that came to its end begins anew: the rest of the kills shall hit work, too.
    const { rows } = await ctx.db.execute(
      sql`select 1 from readings where workspace_id = ${ctx.workspaceId}::int8 and engine_version = 0 limit 1`,
    );
    if (rows.length === 0 && killed < kills) {
      expect(await start(ctx, conversationId).ended).toBe(0);
      expect(await fingerprint(ctx, imported)).toEqual(fresh);
      await ageAnalysis(ctx, conversationId);
    }
  }
  expect(killed).toBe(kills);
  expect(await start(ctx, conversationId).ended).toBe(0);
  expect(await fingerprint(ctx, imported)).toEqual(fresh);
  const { rows: left } = await ctx.db.execute<{ readings: number; begun: number }>(sql`
    select (select count(distinct reading_id)::int from messages where workspace_id = ${ctx.workspaceId}::int8) as readings,
      (select count(*)::int from reanalyses where workspace_id = ${ctx.workspaceId}::int8) as begun`);
  expect(left).toEqual([{ readings: 1, begun: 0 }]);
}, 600_000);
