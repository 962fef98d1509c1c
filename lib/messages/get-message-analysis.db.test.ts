import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "#lib/context/context.ts";
import { readModels } from "#lib/models/read-models.ts";
import { explainPolarity } from "#lib/nlp/sentiment/explain-polarity.ts";
import { insertChat } from "#lib/testing/chat-rows.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { getMessageAnalysis } from "./get-message-analysis.ts";

const text = "What a lovely evening, thanks Maeve";
const seq = 2 ** 20;
let testDatabase: TestDatabase;
let ctx: Context;
let conversationId: number;
let readingId: number;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  ctx = await createTestContext(testDatabase);
  ({ conversationId, readingId } = await insertChat(ctx, [text, "😀"], "Maeve"));
  await ctx.db.execute(sql`insert into message_entities (workspace_id, reading_id, seq, start, len, kind, value, local_at)
    values (${ctx.workspaceId}, ${readingId}, ${seq}, 30, 5, 0, 'Maeve', '2024-03-12 18:02:00')`);
});
afterAll(() => testDatabase.close());

const score = (polarity: number | null) =>
  ctx.db.execute(sql`update messages set language = 'en', polarity = ${polarity}::float8
    where workspace_id = ${ctx.workspaceId} and reading_id = ${readingId} and seq = ${seq}`);

test("a score comes with the words that made it, and they sum to it", async () => {
  await score(explainPolarity(text, "en", readModels())?.polarity ?? null);
  const { polarity, explanation, entities } = await getMessageAnalysis(ctx, { conversationId, seq });
  expect(polarity).toBeGreaterThan(0.2);
  expect(explanation?.spans.map((span) => span.text)).toContain("lovely");
  const sum = explanation?.spans.reduce((total, span) => total + span.contribution, explanation.rest);
  expect(sum).toBeCloseTo(polarity ?? 0, 4);
  expect(entities).toEqual([{ start: 30, end: 35, kind: "PERSON", value: "Maeve" }]);
});

test("a score that the engine of today would not give is not explained", async () => {
  await score(-0.9);
  expect(await getMessageAnalysis(ctx, { conversationId, seq })).toMatchObject({ explanation: null });
});

test("what was not scored has no explanation", async () => {
  await score(null);
  expect(await getMessageAnalysis(ctx, { conversationId, seq })).toMatchObject({ polarity: null, explanation: null });
});

test("messages that are not there and those of other workspaces are not found", async () => {
  await expect(getMessageAnalysis(ctx, { conversationId, seq: 7 })).rejects.toMatchObject({ code: "not_found" });
  const stranger = await createTestContext(testDatabase);
  await expect(getMessageAnalysis(stranger, { conversationId, seq })).rejects.toMatchObject({ code: "not_found" });
});
