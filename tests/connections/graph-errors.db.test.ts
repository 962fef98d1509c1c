import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { cloudMedia } from "#drizzle/schema/connections.ts";
import { connectionMedia } from "#jobs/handlers/connection-media.ts";
import { readAll, receive, shownRows } from "#jobs/receive/testing/receive.ts";
import { listAudits } from "#lib/connections/audit/list-audits.ts";
import { runAudit } from "#lib/connections/audit/run-audit.ts";
import { startAudit } from "#lib/connections/audit/start-audit.ts";
import { businessNumber, incoming, message, text, wabaId } from "#lib/connections/fixtures/webhook.ts";
import { startHistory } from "#lib/connections/history/start-history.ts";
import { findPull } from "#lib/connections/pull/find-pull.ts";
import { getPull } from "#lib/connections/pull/get-pull.ts";
import { runPull } from "#lib/connections/pull/run-pull.ts";
import { saveStore } from "#lib/connections/pull/save-store.ts";
import { startPull } from "#lib/connections/pull/start-pull.ts";
import { usualStore } from "#lib/connections/pull/store-settings.ts";
import {
  appSecret,
  createTestConnection,
  type TestConnection,
} from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { addFoundSettings } from "#lib/runtime/config.ts";
import { createTestClock, type TestClock } from "#lib/testing/clock.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph/start-fake-graph.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { sendSigned } from "./payloads/send-signed.ts";

const minuteMs = 60_000;
const troubles = [1, 2, 131000, 131016, 133004];
const limits = [4, 17, 32, 613, 80007, 80008, 130429, 131056, 131057];
const tokens = [0, 190];
const permissions = [3, 10, 200, 230, 299, 131005];
const accounts = [368, 130497, 131031];
const wrongIds = [33, 100, 803];
const sendingOnly = [131047, 131048, 131049, 131050, 131064, 132000, 132999];

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let ctx: Context;
let clock: TestClock;
let fake: FakeGraph;
let connection: TestConnection;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
});
afterAll(async () => {
  addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "", PARLANCE_GRAPH_URL: "" });
  await testDatabase.close();
  await testStorage.close();
});
beforeEach(async () => {
  clock = createTestClock("2026-03-02T10:05:00Z");
  ctx = await createTestContext(testDatabase, { now: clock.now });
  const account = { appSecret, wabaId, phoneNumberId: businessNumber.phone_number_id };
  fake = await startFakeGraph({ now: clock.now, account, messages: 20 });
  addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "127.0.0.1", PARLANCE_GRAPH_URL: fake.url });
  connection = await createTestConnection(ctx, { accessToken: fake.account.accessToken });
});
afterEach(() => fake.close());

/** A picture of a customer comes in, which is fetched by a job. */
async function takePicture(): Promise<void> {
  const bytes = await sharp({ create: { width: 90, height: 60, channels: 3, background: "#2f6f5e" } })
    .png()
    .toBuffer();
  const sha256 = createHash("sha256").update(bytes).digest();
  fake.files.set("5001", { mimeType: "image/png", bytes, sha256, since: clock.now() });
  const image = { id: "5001", mime_type: "image/png", sha256: sha256.toString("base64") };
  await receive(ctx, connection.id, [incoming([message({ type: "image", image })])]);
}

/** The job ends well, whatever Meta answers: what it cannot do now is no failed attempt. */
function fetchFiles(): Promise<void> {
  const run = { id: "run", attempt: 1, isLast: false, signal: new AbortController().signal };
  return connectionMedia(ctx, { workspaceId: ctx.workspaceId, connectionId: connection.id }, run);
}

async function file() {
  const [row] = await ctx.db.select().from(cloudMedia).where(eq(cloudMedia.connectionId, connection.id));
  return row;
}

/** Whatever Meta answers to calls: the connection stands and takes webhooks in. */
async function expectWebhooksTaken(): Promise<void> {
  expect(await connection.row()).toMatchObject({ status: "active" });
  const words = `still here at ${clock.now().toISOString()}`;
  expect(await sendSigned(connection, JSON.stringify(incoming([text(words)])))).toBe(200);
  await readAll(ctx, connection.id);
  expect((await shownRows(ctx)).map((row) => row.text)).toContain(words);
}

async function pull() {
  await saveStore(ctx, {
    ...usualStore,
    connectionId: connection.id,
    baseUrl: fake.storeUrl,
    key: fake.account.accessToken,
    displayPhoneNumber: fake.account.displayPhoneNumber,
  });
  const { pullId } = await startPull(ctx, { connectionId: connection.id, since: null, until: null });
  const { run } = await findPull(ctx, pullId);
  const signal = new AbortController().signal;
  await runPull(ctx, { pullId, run }, { signal, sleep: async () => undefined });
  return getPull(ctx, pullId);
}

test("a Meta that never answers is waited for no longer than is set, asked again later, and breaks nothing", async () => {
  const { auditId } = await startAudit(ctx, connection.id);
  const signal = new AbortController().signal;
  const audit = async () => {
    await runAudit(ctx, auditId, { signal, sleep: async () => undefined, timeoutMs: 150 });
    return (await listAudits(ctx, connection.id))[0];
  };
  fake.switches.delayMs = 5_000;
  const { host } = new URL(fake.url);
  expect(await audit()).toMatchObject({ state: "paused", trouble: `Meta did not answer (${host}).`, report: null });
  const since = clock.now().toISOString();
  const untroubled = { status: "active", lastError: null, pausedUntil: null };
  expect(await connection.row()).toMatchObject({ ...untroubled, graph: { asks: null, since, words: null } });
  await expectWebhooksTaken();

  fake.switches.delayMs = 0;
  clock.advance(15 * minuteMs);
  expect(await audit()).toMatchObject({ state: "done", trouble: null, report: { listed: 20, isComplete: true } });
  expect(await connection.row()).toMatchObject({ ...untroubled, graph: null });
});

test.each(troubles)("%i is trouble at Meta: tried again, said after six hours, and breaks nothing", async (code) => {
  await takePicture();
  fake.switches.errorCode = code;
  await fetchFiles();
  expect(await file()).toMatchObject({ state: "waiting", failures: 1 });
  expect(await connection.row()).toMatchObject({ lastError: null, pausedUntil: null });
  await expectWebhooksTaken();
  clock.advance(6 * 60 * minuteMs);
  await fetchFiles();
  expect((await connection.row()).lastError).toContain("Meta has not answered since 2 Mar 2026, 10:05 UTC");
  await expectWebhooksTaken();
  fake.switches.errorCode = null;
  clock.advance(60 * minuteMs);
  await fetchFiles();
  expect(await file()).toMatchObject({ state: "fetched" });
  expect(await connection.row()).toMatchObject({ lastError: null, graph: null });
});

test.each(troubles)("%i makes a pull wait a quarter of an hour after three tries", async (code) => {
  fake.switches.errorCode = code;
  expect(await pull()).toMatchObject({ state: "paused", pausedUntil: new Date("2026-03-02T10:20:00Z") });
  expect(fake.calls).toHaveLength(3);
  await expectWebhooksTaken();
});

test.each(limits)(
  "%i is a limit: all calls rest until Meta says, which is shown and is no failed try",
  async (code) => {
    await takePicture();
    Object.assign(fake.switches, { errorCode: code, usagePercent: 80, regainMinutes: 30, retryAfter: 600 });
    await fetchFiles();
    expect(await file()).toMatchObject({ state: "waiting", failures: 0 });
    const { pausedUntil, lastError } = await connection.row();
    expect(pausedUntil).toEqual(new Date("2026-03-02T10:35:00Z"));
    expect(lastError).toContain("nothing is asked of Meta until 2 Mar 2026, 10:35 UTC");
    await expectWebhooksTaken();
    Object.assign(fake.switches, { errorCode: null, usagePercent: null, retryAfter: null });
    const asked = fake.calls.length;
    clock.advance(29 * minuteMs);
    await fetchFiles();
    expect(fake.calls).toHaveLength(asked);
    clock.advance(2 * minuteMs);
    await fetchFiles();
    expect(await file()).toMatchObject({ state: "fetched" });
    expect(await connection.row()).toMatchObject({ lastError: null, pausedUntil: null });
  },
);

test.each(limits)("%i without a time pauses a pull for five minutes", async (code) => {
  fake.switches.errorCode = code;
  expect(await pull()).toMatchObject({ state: "paused", pausedUntil: new Date("2026-03-02T10:10:00Z") });
  expect(fake.calls).toHaveLength(1);
});

test.each([
  ...tokens.map((code) => [code, "token", /system-user token that never expires/] as const),
  ...permissions.map(
    (code) => [code, "permission", /whatsapp_business_messaging.*system user is not assigned/] as const,
  ),
  ...accounts.map((code) => [code, "account", /Switched on.*https:\/\/business\.facebook\.com/] as const),
])("%i asks a person (%s) and nothing more of Meta; webhooks are taken in", async (code, asks, words) => {
  await takePicture();
  fake.switches.errorCode = code;
  await fetchFiles();
  expect(await file()).toMatchObject({ state: "waiting", failures: 0 });
  const { graph, lastError } = await connection.row();
  expect(graph).toMatchObject({ asks });
  expect(lastError).toMatch(words);
  await expectWebhooksTaken();
  const asked = fake.calls.length;
  await fetchFiles();
  expect(fake.calls).toHaveLength(asked);
  expect(await pull()).toMatchObject({ state: "asking" });
});

test("190 tells the day on which the token expired", async () => {
  await takePicture();
  fake.switches.errorCode = 190;
  await fetchFiles();
  expect((await connection.row()).lastError).toContain("The access token expired on 9 January 2026.");
});

test.each(wrongIds)("%i is final for its file alone", async (code) => {
  await takePicture();
  fake.switches.errorCode = code;
  await fetchFiles();
  expect(await file()).toMatchObject({ state: "expired" });
  expect(await connection.row()).toMatchObject({ graph: null, lastError: null });
  const asked = fake.calls.length;
  clock.advance(24 * 60 * minuteMs);
  await fetchFiles();
  expect(fake.calls).toHaveLength(asked);
  await expectWebhooksTaken();
});

test.each([...wrongIds, ...sendingOnly])("%i ends a pull after one call", async (code) => {
  fake.switches.errorCode = code;
  expect(await pull()).toMatchObject({ state: "failed", pausedUntil: null });
  expect(fake.calls).toHaveLength(1);
  await expectWebhooksTaken();
});

test.each([
  [2593107, "used"],
  [2593108, "too_late"],
  [2593109, "declined"],
] as const)("%i to the request for the history is a final answer (%s)", async (code, refusal) => {
  // The number is looked at, the address book is asked for, then the history.
  Object.assign(fake.switches, { errorCode: code, errorAfter: 2 });
  await startHistory(ctx, connection.id);
  expect((await connection.row()).historyRequest).toMatchObject({ refusal });
  expect(fake.calls).toHaveLength(3);
  expect(await connection.row()).toMatchObject({ graph: null, lastError: null });
  await expectWebhooksTaken();
});

test("an app that demands a proof of its secret gets it", async () => {
  await takePicture();
  fake.switches.demandsProof = true;
  await fetchFiles();
  expect(await file()).toMatchObject({ state: "fetched" });
});

test.each(["a page of HTML", "nobody"])("%s in place of Meta is no verdict on the connection", async (who) => {
  await takePicture();
  if (who === "nobody") await fake.close();
  else fake.switches.html = true;
  await fetchFiles();
  expect(await file()).toMatchObject({ state: "waiting", failures: 1 });
  expect(await connection.row()).toMatchObject({ status: "active", lastError: null, pausedUntil: null });
  await expectWebhooksTaken();
  if (who === "nobody") fake = await startFakeGraph({ now: clock.now, messages: 0 });
});
