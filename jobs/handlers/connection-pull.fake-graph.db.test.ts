import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { cloudMessages } from "#drizzle/schema/connections.ts";
import { readAll, shownRows } from "#jobs/receive/testing/receive.ts";
import { createConnection } from "#lib/connections/create-connection.ts";
import { findPull } from "#lib/connections/pull/find-pull.ts";
import { getPull, type PullDetails } from "#lib/connections/pull/get-pull.ts";
import { resumePull } from "#lib/connections/pull/resume-pull.ts";
import { runPull } from "#lib/connections/pull/run-pull.ts";
import { saveStore } from "#lib/connections/pull/save-store.ts";
import { startPull } from "#lib/connections/pull/start-pull.ts";
import { usualStore } from "#lib/connections/pull/store-settings.ts";
import type { Context } from "#lib/context/context.ts";
import { addFoundSettings } from "#lib/runtime/config.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph/start-fake-graph.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let ctx: Context;
let graph: FakeGraph;
let connectionId: number;
const now = new Date("2026-04-15T12:00:00Z");

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
  addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "127.0.0.1" });
});
afterAll(async () => {
  addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "" });
  await testDatabase.close();
  await testStorage.close();
});
beforeEach(async () => {
  graph = await startFakeGraph({ messages: 500, now: () => now });
  ctx = await createTestContext(testDatabase, { now: () => now });
  const { accessToken, phoneNumberId, displayPhoneNumber, appSecret } = graph.account;
  connectionId = (await createConnection(ctx, { name: "Shop", phoneNumberId, appSecret, zone: "UTC" })).id;
  await saveStore(ctx, {
    ...usualStore,
    connectionId,
    baseUrl: graph.storeUrl,
    key: accessToken,
    pageSize: 10,
    displayPhoneNumber,
  });
});
afterEach(() => graph.close());

async function begin(): Promise<number> {
  return (await startPull(ctx, { connectionId, since: null, until: null })).pullId;
}

async function work(pullId: number): Promise<PullDetails> {
  const { run } = await findPull(ctx, pullId);
  await runPull(ctx, { pullId, run }, { signal: new AbortController().signal, sleep: async () => undefined });
  return getPull(ctx, pullId);
}

async function stored(): Promise<string[]> {
  const rows = await ctx.db
    .select({ wamid: cloudMessages.wamid })
    .from(cloudMessages)
    .where(eq(cloudMessages.connectionId, connectionId));
  return rows.map(({ wamid }) => wamid).sort();
}

test("all that a store has comes once, with who wrote it, also where every second page is empty", async () => {
  graph.switches.emptyPages = true;
  const pullId = await begin();
  expect(await work(pullId)).toMatchObject({ state: "done", pages: 100, rows: 500 });
  await readAll(ctx, connectionId);
  expect(await stored()).toEqual(graph.messages.map(({ id }) => id).sort());
  const shown = await shownRows(ctx);
  for (const { name, phone } of graph.customers) {
    const own = graph.messages.filter(({ customer }) => customer.phone === phone);
    const chat = shown.filter((row) => row.chat === name);
    expect(chat.map(({ text }) => text)).toEqual(
      own.map(({ content }) =>
        String(("body" in content && content.body) || ("caption" in content && content.caption) || ""),
      ),
    );
    expect(chat.map(({ who }) => who === name)).toEqual(own.map(({ isOutgoing }) => !isOutgoing));
  }
});

test("T86: a token that expires in page 37 stops and asks, and the pull goes on at page 37", async () => {
  Object.assign(graph.switches, { errorCode: 190, errorAfter: 36 });
  const pullId = await begin();
  expect(await work(pullId)).toMatchObject({ state: "asking", pages: 36, canResume: true });
  graph.switches.errorCode = null;
  await resumePull(ctx, pullId);
  expect(await work(pullId)).toMatchObject({ state: "done", pages: 50, rows: 500 });
  await readAll(ctx, connectionId);
  expect(await stored()).toHaveLength(500);
});

test("T84: the limits 4 and 80007 pause for the time in the headers; trouble of the store's own does not", async () => {
  for (const errorCode of [4, 80007]) {
    Object.assign(graph.switches, { errorCode, errorAfter: 2, errorTimes: 1, retryAfter: 3_600 });
    const pullId = await begin();
    const paused = await work(pullId);
    expect(paused).toMatchObject({ state: "paused", pages: 2, pausedUntil: new Date(now.getTime() + 3_600_000) });
    expect(await work(pullId)).toMatchObject({ state: "done", pages: 50 });
  }
  Object.assign(graph.switches, { errorCode: 2, errorAfter: 2, errorTimes: 2, retryAfter: null });
  expect(await work(await begin())).toMatchObject({ state: "done", pages: 50 });
});

test("T85, T87: HTML waits and a circle ends it, each in words", async () => {
  graph.switches.repeatCursor = true;
  const circle = await work(await begin());
  expect(circle).toMatchObject({ state: "failed", pages: 2 });
  expect(circle.trouble).toContain("would go round in circles");
  Object.assign(graph.switches, { repeatCursor: false, html: true });
  const waiting = await work(await begin());
  expect(waiting).toMatchObject({ state: "paused", pages: 0 });
  expect(waiting.trouble).toContain("is no list of messages");
});
