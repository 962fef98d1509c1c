import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { webhookPayloads, webhookRepeats } from "#drizzle/schema/connections.ts";
import { readAll } from "#jobs/receive/testing/receive.ts";
import { countRepeats } from "#lib/connections/count-repeats.ts";
import { incoming, text } from "#lib/connections/fixtures/webhook.ts";
import { keepPayload } from "#lib/connections/keep-payload.ts";
import { createTestConnection, type TestConnection } from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { parseMasterKeys, setMasterKeys } from "#lib/crypto/master-keys.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";

const script = fileURLToPath(new URL("../../lib/connections/testing/keep-twice-process.ts", import.meta.url));
const masterKey = randomBytes(32).toString("base64");

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let ctx: Context;
let connection: TestConnection;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
  setMasterKeys(parseMasterKeys(masterKey));
});
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
});
beforeEach(async () => {
  ctx = await createTestContext(testDatabase);
  connection = await createTestConnection(ctx);
});

/** How often each webhook has come, the first first. */
async function deliveries(): Promise<number[]> {
  const rows = await ctx.db
    .select({ deliveries: webhookPayloads.deliveries })
    .from(webhookPayloads)
    .where(eq(webhookPayloads.connectionId, connection.id))
    .orderBy(webhookPayloads.id);
  return rows.map((row) => row.deliveries);
}
const received = async () => (await connection.row()).received;

test("a webhook that came again is counted, also when who took it in is killed with -9 just then", async () => {
  const env = { ...process.env, DATABASE_URL: testDatabase.url, PARLANCE_MASTER_KEY: masterKey };
  const child = fork(script, [String(ctx.workspaceId), String(connection.id)], {
    env: { ...env, PARLANCE_DATA_DIR: testStorage.directory },
    stdio: "ignore",
  });
  expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
  expect(await deliveries()).toEqual([1]);
  await countRepeats(ctx.db);
  await readAll(ctx, connection.id);
  expect([await deliveries(), await received()]).toEqual([[2], 2]);
  await countRepeats(ctx.db);
  expect([await deliveries(), await received()]).toEqual([[2], 2]);
});

test("each time counts once, together in one moment or counted by several at once", async () => {
  const bodies = ["one", "two"].map((words) => Buffer.from(JSON.stringify(incoming([text(words)]))));
  const { workspaceId } = ctx;
  const kept = Array.from({ length: 300 }, (_, at) => {
    const body = bodies[at % 3 === 0 ? 0 : 1] as Buffer;
    return keepPayload(ctx.db, { workspaceId, connectionId: connection.id, body, receivedAt: ctx.now() });
  });
  expect(new Set(await Promise.all(kept))).toEqual(new Set([true]));
  await Promise.all([countRepeats(ctx.db), countRepeats(ctx.db), countRepeats(ctx.db)]);
  await expect.poll(deliveries).toEqual([100, 200]);
  await readAll(ctx, connection.id);
  expect(await received()).toBe(300);
  expect(await ctx.db.$count(webhookRepeats, eq(webhookRepeats.connectionId, connection.id))).toBe(0);
});
