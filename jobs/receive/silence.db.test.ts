import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { connectionHours } from "#drizzle/schema/connections.ts";
import { incoming, message, text, webhook } from "#lib/connections/fixtures/webhook.ts";
import { listConnections } from "#lib/connections/list-connections.ts";
import { createTestConnection, type TestConnection } from "#lib/connections/testing/create-test-connection.ts";
import { viewConnection } from "#lib/connections/view-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { createTestClock, type TestClock } from "#lib/testing/clock.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { readAll, receive, store } from "./testing/receive.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let ctx: Context;
let clock: TestClock;
let connection: TestConnection;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
});
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
});
beforeEach(async () => {
  clock = createTestClock("2026-02-03T09:10:00Z");
  ctx = await createTestContext(testDatabase, { now: clock.now });
  connection = await createTestConnection(ctx);
});

const hourMs = 3_600_000;
const silence = async () => (await viewConnection(ctx, connection.id)).silence;

/** Four hours of a Tuesday, two webhooks in each, then on to the next. */
async function passWeek(): Promise<void> {
  for (let hour = 0; hour < 4; hour++) {
    await store(ctx, connection.id, [incoming([text("one")]), incoming([text("two")])]);
    clock.advance(hourMs);
  }
  clock.advance((7 * 24 - 4) * hourMs);
}

test("a connection that falls silent on its weekday says so, and stops saying so with the next webhook", async () => {
  for (let week = 0; week < 4; week++) await passWeek();
  await receive(ctx, connection.id, [incoming([text("of this week")])]);
  expect(await silence()).toBeNull();
  clock.advance(5 * hourMs);
  expect(await silence()).toBe(
    "No webhook for 5 hours, though about 6 came in the same hours of earlier weeks. Look at Meta whether webhooks still go to this address.",
  );
  expect((await listConnections(ctx)).map((row) => row.silence)).toEqual([await silence()]);
  await receive(ctx, connection.id, [incoming([text("there again")])]);
  expect(await silence()).toBeNull();
});

test("the history and the address book are no norm", async () => {
  const rows = [message({ id: "wamid.OLD", type: "text", text: { body: "long ago" } })];
  const metadata = { phase: 0, chunk_order: 1, progress: 100 };
  const chunk = { metadata, threads: [{ id: "34611222333", messages: rows }] };
  const contact = { full_name: "Noor Vidal", phone_number: "34611222333" };
  await receive(ctx, connection.id, [
    webhook([{ state_sync: [{ type: "contact", contact, action: "add" }] }], "smb_app_state_sync"),
    webhook([{ history: [chunk] }], "history"),
  ]);
  const hours = () => ctx.db.select().from(connectionHours).where(eq(connectionHours.connectionId, connection.id));
  expect(await hours()).toEqual([]);
  await store(ctx, connection.id, [incoming([text("live")]), incoming([text("live too")])]);
  await readAll(ctx, connection.id);
  expect(await hours()).toMatchObject([{ hour: new Date("2026-02-03T09:00:00Z"), webhooks: 2 }]);
});
