import { afterAll, beforeAll, expect, test } from "vitest";
import { rateWindows } from "#drizzle/schema/auth.ts";
import { createTestClock } from "#lib/testing/clock.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { takeRate } from "./take-rate.ts";

let testDatabase: TestDatabase;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.close());

test("of many at once exactly as many pass as the window holds; the next window starts anew and old ones go", async () => {
  const clock = createTestClock();
  const ctx = { db: testDatabase.db, now: clock.now };
  const limit = { name: "search", max: 5, windowSeconds: 60 };
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => takeRate(ctx, limit, "ada")));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  await takeRate(ctx, limit, "eve");
  clock.advance(59_000);
  await expect(takeRate(ctx, limit, "ada")).rejects.toMatchObject({ code: "rate_limited", retryAfterSeconds: 1 });
  clock.advance(1_001);
  await takeRate(ctx, limit, "ada");
  expect(await testDatabase.db.select().from(rateWindows)).toHaveLength(1);
});
