import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "#lib/context/context.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { inventMessages } from "./testing/invent-messages.ts";
import { storeInvented } from "./testing/store-invented.ts";

let database: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = await createTestContext(database);
});
afterAll(() => database.close());

test("an update counts the emotions of messages stored before as those stored after are counted", async () => {
  await storeInvented(ctx, inventMessages(400, 3, 5), { batch: 90, people: 3 });
  const read = async () => {
    const { rows } = await ctx.db.execute(
      sql`select day::text, participant_id, emotion_shown from conversation_days order by 1, 2`,
    );
    return rows as { emotion_shown: number[] }[];
  };
  const counted = await read();
  expect(counted.some((row) => row.emotion_shown.some((count) => count > 1))).toBe(true);

  await ctx.db.execute(sql`update conversation_days set emotion_shown = default`);
  const migration = new URL("../../drizzle/migrations/0025_shown_emotions.sql", import.meta.url);
  const [, update = ""] = readFileSync(migration, "utf8").split("--> statement-breakpoint");
  await ctx.db.execute(sql.raw(update));
  expect(await read()).toEqual(counted);
});
