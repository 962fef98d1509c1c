import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { conversations } from "#drizzle/schema/conversations.ts";
import type { Context } from "#lib/context/context.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { refreshAnalytics } from "./refresh-analytics.ts";
import { sweepAnalytics } from "./sweep-analytics.ts";
import { inventMessages } from "./testing/invent-messages.ts";
import { storeInvented } from "./testing/store-invented.ts";

let database: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = await createTestContext(database);
});
afterAll(() => database.close());

test("the sweep takes up changed conversations only, and says how many there were", async () => {
  const ids: number[] = [];
  for (const seed of [1, 2, 3]) {
    const { conversationId } = await storeInvented(ctx, inventMessages(40, 2, seed), { batch: 40, people: 2 });
    ids.push(conversationId);
  }
  expect(await sweepAnalytics(ctx)).toEqual({ conversations: 3, unchanged: 0, enqueued: 3 });
  for (const id of ids) await refreshAnalytics(ctx, id);
  expect(await sweepAnalytics(ctx)).toEqual({ conversations: 3, unchanged: 3, enqueued: 0 });

  await ctx.db.execute(sql`update conversations set version = version + 1 where id = ${ids[1]}`);
  expect(await sweepAnalytics(ctx)).toEqual({ conversations: 3, unchanged: 2, enqueued: 1 });
  await ctx.db
    .update(conversations)
    .set({ trashedAt: new Date() })
    .where(eq(conversations.id, ids[1] ?? 0));
  expect(await sweepAnalytics(ctx)).toEqual({ conversations: 2, unchanged: 2, enqueued: 0 });
});
