import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fingerprint } from "#jobs/import/testing/fingerprint.ts";
import { type Imported, importFile } from "#jobs/import/testing/import-file.ts";
import { refineOnce } from "#jobs/neural/testing/refine-once.ts";
import type { Context } from "#lib/context/context.ts";
import { addFoundSettings, config } from "#lib/runtime/config.ts";
import { generateChatText } from "#lib/testing/chat-generator.ts";
import { ChatRandom } from "#lib/testing/chat-random.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { startProcess } from "#tests/import/kills/process-under-test.ts";
import { hasNeuralLibrary } from "./has-neural-library.ts";
import { writeTinyModels } from "./write-tiny-models.ts";

const kills = 5;
/** Runs that may end by themselves before enough were killed. */
const mostRuns = 25;

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let models: string;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
  models = await mkdtemp(join(tmpdir(), "parlance-models-"));
  await writeTinyModels(models);
});
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
  await rm(models, { recursive: true });
});

function start(ctx: Context, conversationId: number) {
  return startProcess("neural/testing/refinement-process.ts", [String(ctx.workspaceId), String(conversationId)], {
    DATABASE_URL: testDatabase.url,
    PARLANCE_NEURAL_MODELS: models,
    PARLANCE_NEURAL_LIBRARY: config().PARLANCE_NEURAL_LIBRARY,
  });
}

/** Every row of the chat. Sums of moods that were taken back and made again differ in their last digits. */
async function rowsOf(ctx: Context, imported: Imported) {
  const { rows } = await ctx.db.execute(sql`
    select to_jsonb(d) - 'reading_id' || jsonb_build_object('polarity_sum', round(polarity_sum::numeric, 6)) as day
    from conversation_days d where workspace_id = ${ctx.workspaceId}::int8 order by day, participant_id`);
  return { ...(await fingerprint(ctx, imported)), conversation_days: rows };
}

/** Takes what a chat was refined by away, as if the models had been. */
async function takeBack(ctx: Context, conversationId: number): Promise<void> {
  addFoundSettings({ PARLANCE_NEURAL_MODELS: "" });
  await refineOnce(ctx, conversationId);
}

test.skipIf(!hasNeuralLibrary())(
  "killed with SIGKILL five times anywhere, refining ends with the rows of a run that nothing disturbed",
  async () => {
    const ctx = await createTestContext(testDatabase);
    const imported = await importFile(ctx, "chat.txt", generateChatText({ messages: 2_000, seed: 21 }));
    const { conversationId } = imported;
    const undisturbed = start(ctx, conversationId);
    await undisturbed.started;
    const begun = performance.now();
    expect(await undisturbed.ended).toBe(0);
    const takesMs = performance.now() - begun;
    const refined = await rowsOf(ctx, imported);
    await takeBack(ctx, conversationId);

    const random = new ChatRandom(3);
    let killed = 0;
    let withinMs = takesMs;
    for (let run = 0; run < mostRuns && killed < kills; run++) {
      const child = start(ctx, conversationId);
      await child.started;
      await Promise.race([pause(random.next() * withinMs), child.ended]);
      child.kill();
      if ((await child.ended) !== 0) killed += 1;
      else {
        withinMs *= 0.6;
        await takeBack(ctx, conversationId);
      }
    }
    expect(killed).toBe(kills);
    expect(await start(ctx, conversationId).ended).toBe(0);
    expect(await rowsOf(ctx, imported)).toEqual(refined);
    const { rows } = await ctx.db.execute<{
      refined: number;
    }>(sql`select count(refinement)::int as refined from messages
      where workspace_id = ${ctx.workspaceId}::int8`);
    expect(rows[0]?.refined).toBeGreaterThan(1_000);
  },
  300_000,
);
