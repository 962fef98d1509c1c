import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cloudMessages } from "#drizzle/schema/connections.ts";
import { cloudPullPages } from "#drizzle/schema/pulls.ts";
import { readAll } from "#jobs/receive/testing/receive.ts";
import { businessNumber } from "#lib/connections/fixtures/webhook.ts";
import { getPull } from "#lib/connections/pull/get-pull.ts";
import { saveStore } from "#lib/connections/pull/save-store.ts";
import { startPull } from "#lib/connections/pull/start-pull.ts";
import { usualStore } from "#lib/connections/pull/store-settings.ts";
import { startTestStore, type TestStore } from "#lib/connections/pull/testing/start-test-store.ts";
import { pageAnswer, storeRows } from "#lib/connections/pull/testing/store-rows.ts";
import { createTestConnection } from "#lib/connections/testing/create-test-connection.ts";
import { parseMasterKeys, setMasterKeys } from "#lib/crypto/master-keys.ts";
import { addFoundSettings } from "#lib/runtime/config.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";

const script = fileURLToPath(new URL("../../jobs/receive/testing/pull-process.ts", import.meta.url));
const masterKey = randomBytes(32).toString("base64");
const settings = { PARLANCE_ALLOW_PRIVATE_HOSTS: "127.0.0.1" };
const pageCount = 40;
const rows = storeRows(pageCount * 10);
const pages = Array.from({ length: pageCount }, (_, at) => rows.slice(at * 10, (at + 1) * 10));

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let store: TestStore;
/** Called before each answer with the number of the page, from 0. */
let onAsked: (page: number) => void = () => undefined;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
  setMasterKeys(parseMasterKeys(masterKey));
  addFoundSettings(settings);
  store = await startTestStore((url) => {
    onAsked(Number(url.searchParams.get("after") ?? 0));
    return pageAnswer(pages, url, (page) => (page + 1 < pageCount ? page + 1 : null));
  });
});
afterAll(async () => {
  addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "" });
  await store.close();
  await testDatabase.close();
  await testStorage.close();
});

test("killed with -9 at any page, a pull goes on at the page that it has not kept: each message is there once", async () => {
  const ctx = await createTestContext(testDatabase);
  const connection = await createTestConnection(ctx);
  const displayPhoneNumber = businessNumber.display_phone_number;
  await saveStore(ctx, {
    ...usualStore,
    connectionId: connection.id,
    baseUrl: store.url,
    key: "a key",
    displayPhoneNumber,
  });
  const { pullId } = await startPull(ctx, { connectionId: connection.id, since: null, until: null });

  async function run(killAt: number | null): Promise<number | null> {
    const env = { ...process.env, ...settings, DATABASE_URL: testDatabase.url, PARLANCE_MASTER_KEY: masterKey };
    const args = [String(ctx.workspaceId), String(pullId)];
    const child = fork(script, args, { env: { ...env, PARLANCE_DATA_DIR: testStorage.directory }, stdio: "ignore" });
    onAsked = (page) => {
      if (page === killAt) child.kill("SIGKILL");
    };
    const [code] = await once(child, "exit");
    return code as number | null;
  }

  for (const killAt of [0, 1, 13, 14, pageCount - 1]) {
    expect(await run(killAt)).toBeNull();
    expect((await getPull(ctx, pullId)).state).toBe("running");
  }
  expect(await run(null)).toBe(0);
  expect(await getPull(ctx, pullId)).toMatchObject({ state: "done", pages: pageCount, rows: rows.length });
  const kept = await ctx.db.select().from(cloudPullPages).where(eq(cloudPullPages.pullId, pullId));
  expect(kept.map(({ number }) => number).sort((one, other) => one - other)).toEqual(
    Array.from({ length: pageCount }, (_, at) => at + 1),
  );
  await readAll(ctx, connection.id);
  const stored = await ctx.db
    .select({ wamid: cloudMessages.wamid })
    .from(cloudMessages)
    .where(eq(cloudMessages.connectionId, connection.id));
  expect(stored.map(({ wamid }) => wamid).sort()).toEqual(rows.map(({ id }) => String(id)).sort());
}, 300_000);
