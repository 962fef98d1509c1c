import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { POST } from "#app/api/webhooks/whatsapp/[webhookId]/route.ts";
import { cloudMessages } from "#drizzle/schema/connections.ts";
import { compareRollups } from "#jobs/receive/testing/compare-rollups.ts";
import { readAll, shownRows } from "#jobs/receive/testing/receive.ts";
import { startHistory } from "#lib/connections/history/start-history.ts";
import { countMedia } from "#lib/connections/media/count-media.ts";
import {
  appSecret,
  createTestConnection,
  type TestConnection,
} from "#lib/connections/testing/create-test-connection.ts";
import { viewConnection } from "#lib/connections/view-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { addFoundSettings } from "#lib/runtime/config.ts";
import { createTestClock, type TestClock } from "#lib/testing/clock.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph/start-fake-graph.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let clock: TestClock;
let ctx: Context;
let connection: TestConnection;
let fake: FakeGraph;
/** Hands what the fake sends to the endpoint of the product. */
let door: Server;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
  door = createServer(async (request, response) => {
    const webhookId = request.url?.split("/").at(-1) ?? "";
    const headers = new Headers({ "x-hub-signature-256": String(request.headers["x-hub-signature-256"]) });
    const body = new Uint8Array(await buffer(request));
    const asked = new Request(`https://parlance.test${request.url}`, { method: "POST", headers, body });
    const answer = await POST(asked, { params: Promise.resolve({ webhookId }) });
    response.writeHead(answer.status).end();
  }).listen(0, "127.0.0.1");
  await once(door, "listening");
});
afterAll(async () => {
  addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "", PARLANCE_GRAPH_URL: "" });
  door.close();
  await testStorage.close();
  await testDatabase.close();
});
beforeEach(async () => {
  clock = createTestClock("2026-03-02T10:05:00Z");
  fake = await startFakeGraph({ now: clock.now, account: { appSecret }, messages: 160 });
  addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "127.0.0.1", PARLANCE_GRAPH_URL: fake.url });
  await begin();
});
afterEach(() => fake.close());

/** A new workspace with a connection that has received nothing. */
async function begin(): Promise<void> {
  ctx = await createTestContext(testDatabase, { now: clock.now });
  connection = await createTestConnection(ctx, { accessToken: fake.account.accessToken });
  const { port } = door.address() as AddressInfo;
  fake.callbackUrl = `http://127.0.0.1:${port}/api/webhooks/whatsapp/${connection.webhookId}`;
}

const state = async () => (await viewConnection(ctx, connection.id)).history;
const asked = () => fake.calls.filter(({ path }) => path.endsWith("/smb_app_data")).length;

async function takeIn(): Promise<Awaited<ReturnType<typeof shownRows>>> {
  expect(await startHistory(ctx, connection.id)).toMatchObject({ state: "requested" });
  await fake.settled();
  await readAll(ctx, connection.id);
  const { kept, counted } = await compareRollups(ctx);
  expect(kept).toBe(counted);
  return shownRows(ctx);
}

test("T100: asked for, the history comes shuffled and doubled through the signed door, and is the same as in order", async () => {
  fake.switches.duplicate = true;
  const shuffled = await takeIn();
  expect(shuffled).toHaveLength(160);
  expect(await state()).toMatchObject({ state: "complete", progress: 100, missingParts: 0 });
  expect((await connection.row()).historyRequest).toMatchObject({
    contactsId: expect.stringContaining("smb_app_state_sync"),
    historyId: expect.stringContaining("history"),
    refusal: null,
  });
  const entries = await ctx.db.select().from(cloudMessages).where(eq(cloudMessages.connectionId, connection.id));
  expect(new Set(entries.map(({ provenance }) => provenance))).toEqual(new Set(["history"]));

  await fake.close();
  fake = await startFakeGraph({ now: clock.now, account: { appSecret }, messages: 160 });
  addFoundSettings({ PARLANCE_GRAPH_URL: fake.url });
  fake.switches.historyInOrder = true;
  await begin();
  expect(await takeIn()).toEqual(shuffled);
});

test("people have the names of the address book, files of the last days are joined with their messages, and nothing is alarmed of", async () => {
  const rows = await takeIn();
  expect(new Set(rows.map(({ chat }) => chat))).toEqual(new Set(fake.customers.map(({ name }) => name)));
  expect(new Set(rows.map(({ who }) => who))).toEqual(new Set(["Shop", ...fake.customers.map(({ name }) => name)]));
  const isRecent = ({ at }: { at: number }) => clock.now().getTime() / 1_000 - at < 14 * 86_400;
  const late = fake.messages.filter((one) => one.type === "image" && isRecent(one)).length;
  expect(late).toBeGreaterThan(0);
  expect(await countMedia(ctx, connection.id)).toMatchObject({ waiting: late });
  const { rows: absent } = await ctx.db.execute<{ problem: string; files: number }>(sql`
    select problem, count(*)::int4 as files from media where workspace_id = ${ctx.workspaceId}::int8 group by problem order by 1`);
  const all = fake.messages.filter(({ type }) => type === "image").length;
  expect(absent).toEqual([
    { problem: "not_given", files: all - late },
    { problem: "waiting", files: late },
  ]);
  expect(await viewConnection(ctx, connection.id)).toMatchObject({ lastError: null, silence: null, conflicts: 0 });
});

test("it is asked for once, also when two people press at once", async () => {
  fake.switches.historySilent = true;
  const ends = await Promise.allSettled([startHistory(ctx, connection.id), startHistory(ctx, connection.id)]);
  expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(startHistory(ctx, connection.id)).rejects.toMatchObject({ code: "conflict" });
  expect(asked()).toBe(2);
  expect(await state()).toMatchObject({ state: "requested", requestId: expect.stringContaining("history") });
});

test("half of it is under way, and after an hour without more it is called stalled", async () => {
  await startHistory(ctx, connection.id);
  await fake.settled();
  // The part with 100 % and some others are still on their way.
  await testDatabase.db.execute(sql`
    delete from webhook_payloads where connection_id = ${connection.id}::int8 and id in (
      select id from webhook_payloads where connection_id = ${connection.id}::int8 order by byte_size desc limit 3)`);
  await readAll(ctx, connection.id);
  const { state: now, words } = await state();
  expect(now).toBe("receiving");
  expect(words).toMatch(/% has come|Parts are missing/);
  clock.advance(61 * 60_000);
  expect(await state()).toMatchObject({ state: "stalled" });
});

test("the owner of the app may decline: a normal end", async () => {
  fake.switches.historyDeclined = true;
  await startHistory(ctx, connection.id);
  await fake.settled();
  await readAll(ctx, connection.id);
  expect(await state()).toMatchObject({ state: "declined" });
  expect((await connection.row()).lastError).toBeNull();
});

test("a history that was used is said so; the number put on anew has it again", async () => {
  fake.synced.add("history").add("smb_app_state_sync");
  expect(await startHistory(ctx, connection.id)).toMatchObject({ state: "used" });
  expect(await state()).toMatchObject({ state: "used" });
  clock.advance(60 * 60_000);
  fake.onboardedAt = clock.now();
  fake.synced.clear();
  clock.advance(60_000);
  expect(await takeIn()).toHaveLength(160);
});

test("more than 24 hours after the number was put on Meta is not asked", async () => {
  clock.advance(25 * 60 * 60_000);
  await expect(startHistory(ctx, connection.id)).rejects.toMatchObject({ code: "conflict" });
  expect([await state(), asked()]).toMatchObject([{ state: "too_late" }, 0]);
});

test("a number that is not in the app has no history, and Meta is not asked for it", async () => {
  fake.isOnBusinessApp = false;
  await expect(startHistory(ctx, connection.id)).rejects.toThrow("not used in the WhatsApp Business app");
  expect([await state(), asked()]).toMatchObject([{ state: "not_requested" }, 0]);
});

test("trouble at Meta uses nothing up: it can be asked for again", async () => {
  Object.assign(fake.switches, { errorCode: 2, errorAfter: 2 });
  await expect(startHistory(ctx, connection.id)).rejects.toMatchObject({ advice: "retry" });
  fake.switches.errorCode = null;
  expect(await state()).toMatchObject({ state: "not_requested" });
  expect(await takeIn()).toHaveLength(160);
});

test("only owners ask for it, and others' connections do not exist", async () => {
  await expect(startHistory({ ...ctx, role: "editor" }, connection.id)).rejects.toMatchObject({ code: "forbidden" });
  const other = await createTestContext(testDatabase);
  await expect(startHistory(other, connection.id)).rejects.toMatchObject({ code: "not_found" });
});
