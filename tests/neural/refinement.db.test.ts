import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fingerprint } from "#jobs/import/testing/fingerprint.ts";
import { importFile } from "#jobs/import/testing/import-file.ts";
import { engineOfNow } from "#jobs/neural/engine-of-now.ts";
import { followRefinement } from "#jobs/neural/follow-refinement.ts";
import { refineOnce } from "#jobs/neural/testing/refine-once.ts";
import { ageAnalysis } from "#jobs/reanalysis/testing/age-analysis.ts";
import { ageVersion } from "#jobs/reanalysis/testing/age-version.ts";
import { analyseAnew } from "#jobs/reanalysis/testing/analyse-anew.ts";
import { rebuildRollups } from "#lib/analytics/rebuild-rollups.ts";
import type { Context } from "#lib/context/context.ts";
import { deleteConversationData } from "#lib/library/delete-conversation-data.ts";
import { getConversation } from "#lib/library/get-conversation.ts";
import { touchConversation } from "#lib/library/touch-conversation.ts";
import { getMessageAnalysis } from "#lib/messages/get-message-analysis.ts";
import { beginRefinement } from "#lib/messages/refinement/begin-refinement.ts";
import { getNeuralState } from "#lib/messages/refinement/get-neural-state.ts";
import { expectedValue } from "#lib/nlp/neural/expected-value.ts";
import { addFoundSettings } from "#lib/runtime/config.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { hasNeuralLibrary } from "./has-neural-library.ts";
import { writeTinyModels } from "./write-tiny-models.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let models: string;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
});
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
});
beforeEach(async () => {
  models = await mkdtemp(join(tmpdir(), "parlance-models-"));
  await writeTinyModels(models);
  addFoundSettings({ PARLANCE_NEURAL_MODELS: models });
});
afterEach(() => rm(models, { recursive: true }));

const head = [
  "[12.03.2024, 18:00:01] Ana Reis: ",
  "[12.03.2024, 18:01:02] Tomas: ",
  "[13.03.2024, 09:00:00] Ana Reis: ",
];
const texts = [
  "The evening was splendid, Zoë Lima came from Lisbon with Tomas",
  "A dreadful dinner though, see https://lisbon.example/menu on 14.03.2024",
  "I do not know what to say, we go on",
];
const file = texts.map((text, at) => `${head[at]}${text}\n`).join("");

async function imported() {
  const ctx = await createTestContext(testDatabase, { isOperator: true });
  return { ctx, ...(await importFile(ctx, "WhatsApp Chat with Tomas.txt", file)) };
}

type Stored = { text: string; polarity: number | null; by: string | null; writes: string; names: string[] | null };

async function stored(ctx: Context, conversationId: number): Promise<Stored[]> {
  const { rows } = await ctx.db.execute<Stored>(sql`
    select m.text, m.polarity, m.refinement ->> 'by' as by, m.xmin::text as writes, (
      select array_agg(e.kind || ' ' || substr(m.text, e.start + 1, e.len) order by e.start) from message_entities e
      where e.workspace_id = m.workspace_id and e.reading_id = m.reading_id and e.seq = m.seq) as names
    from messages m join conversations c on c.workspace_id = m.workspace_id and c.reading_id = m.reading_id
    where c.workspace_id = ${ctx.workspaceId}::int8 and c.id = ${conversationId}::int8 order by m.seq`);
  return rows;
}

/** Moods of days as they are counted; sums in another order differ in their last digits. */
async function moods(ctx: Context) {
  const { rows } = await ctx.db.execute(sql`
    select day::text, participant_id, round(polarity_sum::numeric, 6)::text as sum, polarity_count from conversation_days
    where workspace_id = ${ctx.workspaceId}::int8 order by 1, 2`);
  return rows;
}

/** What of an import stands as if nothing had ever been refined. */
async function untouched(ctx: Context, imported: { conversationId: number; importId: number }) {
  const { messages, message_entities, conversation_terms, vocabulary } = await fingerprint(ctx, imported);
  return { messages, message_entities, conversation_terms, vocabulary, moods: await moods(ctx) };
}

async function isToBeRefined(ctx: Context, conversationId: number): Promise<boolean> {
  const engine = await engineOfNow(ctx);
  return (await beginRefinement(ctx, conversationId, engine.state === "ready" ? engine.version : null)) !== null;
}

const turnOff = () => addFoundSettings({ PARLANCE_NEURAL_MODELS: "" });

describe.skipIf(!hasNeuralLibrary())("with real models", () => {
  test("mood and names are refined; patterns and known names stay, and figures follow", async () => {
    const { ctx, conversationId } = await imported();
    const before = await stored(ctx, conversationId);
    await refineOnce(ctx, conversationId);
    const after = await stored(ctx, conversationId);
    expect(after.map(({ by }) => by)).toEqual(after.map(() => expect.stringMatching(/^[0-9a-f]{16}$/)));
    expect(after[0]?.names).toEqual(["0 Zoë Lima", "2 Lisbon", "0 Tomas"]);
    expect(after[1]?.names).toEqual(["6 https://lisbon.example/menu", "3 14.03.2024"]);
    expect(after[1]?.polarity).toBeLessThan(before[1]?.polarity ?? 0);
    const counted = await moods(ctx);
    const { readingId } = await getConversation(ctx, conversationId);
    await ctx.db.transaction((tx) => rebuildRollups(tx, ctx.workspaceId, readingId ?? 0, (person) => person));
    expect(await moods(ctx)).toEqual(counted);
  });

  test("a further run on unchanged input writes nothing", async () => {
    const { ctx, conversationId } = await imported();
    await refineOnce(ctx, conversationId);
    const after = await stored(ctx, conversationId);
    expect(await isToBeRefined(ctx, conversationId)).toBe(false);
    // Something else about the conversation changes: its messages are looked through, and none is written.
    await ctx.db.transaction((tx) => touchConversation(ctx, tx, conversationId));
    expect(await isToBeRefined(ctx, conversationId)).toBe(true);
    await refineOnce(ctx, conversationId);
    expect(await stored(ctx, conversationId)).toEqual(after);
    expect(await isToBeRefined(ctx, conversationId)).toBe(false);
  });

  test("another model refines anew, from what the rules said", async () => {
    const { ctx, conversationId } = await imported();
    const before = await stored(ctx, conversationId);
    await refineOnce(ctx, conversationId);
    const first = await stored(ctx, conversationId);
    await writeTinyModels(models, 0.5);
    await refineOnce(ctx, conversationId);
    const second = await stored(ctx, conversationId);
    expect(second.every(({ by }, at) => by !== null && by !== first[at]?.by)).toBe(true);
    const [rules, sure, unsure] = [before, first, second].map((rows) => rows[1]?.polarity ?? 0);
    expect(sure).toBeLessThan(unsure ?? 0);
    expect(unsure).toBeCloseTo(((rules ?? 0) + 2 * expectedValue([0.5, 0, -0.5], [-1, 0, 1])) / 3, 5);
  });

  test("where no models are named any more, every row is as an import left it", async () => {
    const done = await imported();
    const { ctx, conversationId } = done;
    const fresh = await untouched(ctx, done);
    await refineOnce(ctx, conversationId);
    expect(await untouched(ctx, done)).not.toEqual(fresh);
    turnOff();
    expect(await followRefinement(ctx)).toBeGreaterThan(0);
    await refineOnce(ctx, conversationId);
    expect(await untouched(ctx, done)).toEqual(fresh);
    expect(await isToBeRefined(ctx, conversationId)).toBe(false);
  });

  test("messages that come later are refined later, and the others are left alone", async () => {
    const { ctx, conversationId } = await imported();
    await refineOnce(ctx, conversationId);
    const before = await stored(ctx, conversationId);
    await importFile(
      ctx,
      "WhatsApp Chat with Tomas.txt",
      `${file}[14.03.2024, 08:00:00] Tomas: What a splendid morning\n`,
    );
    expect((await stored(ctx, conversationId)).at(-1)).toMatchObject({ by: null });
    await refineOnce(ctx, conversationId);
    const after = await stored(ctx, conversationId);
    expect(after.slice(0, 3)).toEqual(before);
    expect(after.at(-1)).toMatchObject({ text: "What a splendid morning", by: before[0]?.by });
  });

  test("analysing anew compares with the rules: what they say again stays refined, what differs is refined anew", async () => {
    const { ctx, conversationId } = await imported();
    await refineOnce(ctx, conversationId);
    const refined = await stored(ctx, conversationId);
    await ageVersion(ctx.db, { workspaceId: ctx.workspaceId, conversationId });
    await analyseAnew(ctx, conversationId);
    expect(await stored(ctx, conversationId)).toEqual(refined);
    await ageAnalysis(ctx, conversationId);
    await analyseAnew(ctx, conversationId);
    expect((await stored(ctx, conversationId)).map(({ by }) => by)).toEqual([null, null, null]);
    await refineOnce(ctx, conversationId);
    const bare = (rows: Stored[]) => rows.map(({ writes, ...row }) => row);
    expect(bare(await stored(ctx, conversationId))).toEqual(bare(refined));
  });

  test("a refined score says what the model and what the words gave, and explains the latter", async () => {
    const { ctx, conversationId } = await imported();
    const before = await stored(ctx, conversationId);
    await refineOnce(ctx, conversationId);
    const { rows } = await ctx.db.execute<{ seq: number }>(sql`select seq::float8 as seq from messages
      where workspace_id = ${ctx.workspaceId}::int8 and text like 'A dreadful%'`);
    const { refinement, explanation } = await getMessageAnalysis(ctx, { conversationId, seq: rows[0]?.seq ?? 0 });
    expect(refinement).toEqual({
      rules: before[1]?.polarity,
      model: expect.closeTo(-0.98, 1),
      hasOtherNames: expect.any(Boolean),
    });
    const sum = explanation?.spans.reduce((total, { contribution }) => total + contribution, explanation.rest);
    expect(sum).toBeCloseTo(before[1]?.polarity ?? 0, 4);
  });

  test("a model that cannot be loaded changes nothing, and the operator reads why", async () => {
    const { ctx, conversationId } = await imported();
    const before = await stored(ctx, conversationId);
    await writeFile(join(models, "sentiment", "onnx", "model_quantized.onnx"), "no model");
    await refineOnce(ctx, conversationId);
    expect(await stored(ctx, conversationId)).toEqual(before);
    expect(await problem(ctx)).toBe(`The model in ${join(models, "sentiment")} could not be loaded.`);
    expect(await followRefinement(ctx)).toBe(0);
    await writeTinyModels(models);
    await refineOnce(ctx, conversationId);
    expect(await problem(ctx)).toBeNull();
    expect(await stored(ctx, conversationId)).not.toEqual(before);
  });

  test("erasing a conversation leaves nothing of its refinement", async () => {
    const { ctx, conversationId } = await imported();
    await refineOnce(ctx, conversationId);
    await deleteConversationData(ctx, conversationId, new AbortController().signal);
    expect(
      (await ctx.db.execute(sql`select 1 from refinements where workspace_id = ${ctx.workspaceId}::int8`)).rows,
    ).toEqual([]);
  });
});

async function problem(ctx: Context) {
  return (await getNeuralState(ctx))[0]?.problem;
}

test("models of which a file lacks change nothing, and the operator reads which", async () => {
  const { ctx, conversationId } = await imported();
  const before = await stored(ctx, conversationId);
  await rm(join(models, "entities", "tokenizer.json"));
  await refineOnce(ctx, conversationId);
  expect(await stored(ctx, conversationId)).toEqual(before);
  expect(await problem(ctx)).toMatch(/lacks tokenizer.json|is not installed/);
  turnOff();
  await followRefinement(ctx);
  expect(await getNeuralState(ctx)).toEqual([]);
});
