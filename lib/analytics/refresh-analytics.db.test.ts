import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { conversations, participants } from "#drizzle/schema/conversations.ts";
import { conversationSweeps } from "#drizzle/schema/rollups.ts";
import type { Context } from "#lib/context/context.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { getAnalytics } from "./get-analytics.ts";
import { refreshAnalytics } from "./refresh-analytics.ts";
import { inventMessages } from "./testing/invent-messages.ts";
import { recountMessages, sumBy } from "./testing/recount.ts";
import { storeInvented } from "./testing/store-invented.ts";

let database: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = await createTestContext(database);
});
afterAll(() => database.close());

const whole = { from: "0001-01-01", to: "9999-12-31", chosen: [1, 2, 3] };

test("people merged into one count as one person in every number, and split again as before", async () => {
  const invented = inventMessages(600, 3, 11);
  const { conversationId } = await storeInvented(ctx, invented, { batch: 600, people: 3 });
  const numbers = async () => {
    await refreshAnalytics(ctx, conversationId);
    const found = await getAnalytics(ctx, { conversationId }, [
      "participants",
      "responseTimes",
      "turns",
      "initiations",
    ]);
    return found?.metrics;
  };
  const merge = (into: number | null) =>
    ctx.db
      .update(participants)
      .set({ mergedInto: into })
      .where(and(eq(participants.conversationId, conversationId), eq(participants.id, 2)));

  const before = await numbers();
  await merge(1);
  const merged = await numbers();
  const rows = recountMessages(invented, { ...whole, personOf: (id) => (id === 2 ? 1 : id) });
  const replies = rows.filter(({ reply }) => reply !== null);
  expect(Object.fromEntries((merged?.participants ?? []).map((row) => [row.participantId, row.messages]))).toEqual(
    sumBy(
      rows,
      ({ person }) => person,
      () => 1,
    ),
  );
  expect(Object.fromEntries((merged?.responseTimes ?? []).map((row) => [row.participantId, row.replies]))).toEqual(
    sumBy(
      replies,
      ({ person }) => person,
      () => 1,
    ),
  );
  expect(merged?.turns.map(({ participantId, afterId }) => [participantId, afterId])).toEqual([
    [1, 3],
    [3, 1],
  ]);
  await merge(null);
  expect(await numbers()).toEqual(before);
});

test("keywords of a conversation are those that the others of the workspace do not share", async () => {
  const own = await createTestContext(database);
  const say = (word: string) =>
    inventMessages(60, 2, 5).map((message) => ({ ...message, text: "", tokens: ["rain", "rain", "rain", word, word] }));
  const { conversationId } = await storeInvented(own, say("glacier"), { batch: 60, people: 2 });
  for (const word of ["lemon", "violin", "harbour"]) await storeInvented(own, say(word), { batch: 60, people: 2 });
  await refreshAnalytics(own, conversationId);
  const found = await getAnalytics(own, { conversationId }, ["keywords"]);
  expect(found?.metrics.keywords.map(({ term }) => term)).toEqual(["glacier", "rain"]);
});

test("a refresh marks the version it leaves as swept, and a later change makes it differ again", async () => {
  const { conversationId } = await storeInvented(ctx, inventMessages(50, 2, 3), { batch: 50, people: 2 });
  const versions = async () => {
    const [conversation] = await ctx.db.select().from(conversations).where(eq(conversations.id, conversationId));
    const [sweep] = await ctx.db
      .select()
      .from(conversationSweeps)
      .where(eq(conversationSweeps.conversationId, conversationId));
    return { shown: conversation?.version, swept: sweep?.version };
  };
  await refreshAnalytics(ctx, conversationId);
  const { shown, swept } = await versions();
  expect(swept).toBe(shown);
  await ctx.db.execute(sql`update conversations set version = version + 1 where id = ${conversationId}`);
  expect((await versions()).shown).toBe(Number(swept) + 1);
});
