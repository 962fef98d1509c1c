import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { webhookPayloads } from "#drizzle/schema/connections.ts";
import { receive, shownRows, store } from "#jobs/receive/testing/receive.ts";
import { businessNumber, incoming, message, text, webhook } from "#lib/connections/fixtures/webhook.ts";
import { createTestConnection } from "#lib/connections/testing/create-test-connection.ts";
import { createTestClock } from "#lib/testing/clock.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { emptyTrash } from "./trash-empty.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
});
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
});

test("webhooks that were read whole go after 30 days, their messages stay; what waits, failed or has no connection is kept", async () => {
  const clock = createTestClock();
  const ctx = await createTestContext(testDatabase, { now: clock.now });
  const { id } = await createTestConnection(ctx);
  const metadata = { ...businessNumber, phone_number_id: "999" };
  await receive(ctx, id, [
    incoming([text("read")]),
    incoming([text("read in parts"), message({ id: undefined, type: "text" })]),
    webhook([{ metadata, messages: [text("nobody's number")] }]),
    "no webhook",
  ]);
  await store(ctx, id, [incoming([text("waits")])]);
  const states = async () =>
    (await ctx.db.select().from(webhookPayloads).where(eq(webhookPayloads.workspaceId, ctx.workspaceId)))
      .map(({ state, problem }) => `${state}${problem ? " with a problem" : ""}`)
      .sort();
  const empty = () =>
    emptyTrash(
      { ...ctx, workspaceId: 0 },
      {},
      { id: "run", attempt: 1, isLast: true, signal: new AbortController().signal },
    );

  clock.advance(29 * 86_400_000);
  await empty();
  expect(await states()).toEqual(["done", "done with a problem", "failed with a problem", "unassigned", "waiting"]);
  clock.advance(2 * 86_400_000);
  await empty();
  expect(await states()).toEqual(["done with a problem", "failed with a problem", "unassigned", "waiting"]);
  expect((await shownRows(ctx)).map((row) => row.text)).toEqual(["read", "read in parts"]);

  // The same message once more, its webhook long gone, is a duplicate by its id.
  await receive(ctx, id, [incoming([text("again", { id: "wamid.AGAIN" })])]);
  clock.advance(40 * 86_400_000);
  await empty();
  await receive(ctx, id, [incoming([text("again", { id: "wamid.AGAIN" })])]);
  expect((await shownRows(ctx)).filter((row) => row.text === "again")).toHaveLength(1);
});
