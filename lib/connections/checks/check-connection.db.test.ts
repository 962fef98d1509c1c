import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createTestClock } from "#lib/testing/clock.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph/start-fake-graph.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { changeAccessToken } from "../change-access-token.ts";
import type { NewConnection } from "../create-connection.ts";
import { disconnectConnection } from "../disconnect-connection.ts";
import { openGraph } from "../graph/open-graph.ts";
import { subscribeApp } from "../subscribe-app.ts";
import { connectToFake } from "../testing/connect-to-fake.ts";
import { createTestConnection } from "../testing/create-test-connection.ts";
import { unsubscribeApp } from "../unsubscribe-app.ts";
import { checkConnection } from "./check-connection.ts";
import type { CheckResult } from "./check-line.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let fake: FakeGraph;
const clock = createTestClock("2026-03-01T12:00:00Z");

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
});
afterAll(async () => {
  await testStorage.close();
  await testDatabase.close();
});
beforeEach(async () => {
  fake = await startFakeGraph({ now: clock.now, messages: 40 });
});
afterEach(() => fake.close());

async function connect(given: Partial<NewConnection> = {}) {
  const ctx = await createTestContext(testDatabase, { now: clock.now });
  const connection = await createTestConnection(ctx, { ...connectToFake(fake), ...given });
  return { ctx, connection, check: () => checkConnection(ctx, connection.id) };
}

const states = ({ lines }: CheckResult) => Object.fromEntries(lines.map(({ check, state }) => [check, state]));
const wordsOf = ({ lines }: CheckResult, check: string) => lines.find((line) => line.check === check)?.words;

test("a connection that is right passes all that Meta can be asked, in order, and what was found is kept", async () => {
  fake.isSubscribed = true;
  const { connection, check } = await connect();
  const result = await check();
  expect(result.lines.map(({ check: name, state }) => [name, state])).toEqual([
    ["number", "good"],
    ["account", "good"],
    ["token", "good"],
    ["subscription", "good"],
    ["audit", "good"],
    ["webhook", "bad"],
  ]);
  expect(result).toMatchObject({ isOnBusinessApp: true, isSubscribed: true, canAudit: true, tokenEndsAt: null });
  const row = await connection.row();
  expect(row.checks).toEqual(result);
  expect(row.displayPhoneNumber).toBe(fake.account.displayPhoneNumber);
});

test("a version that does not know the newer fields is asked for the first four", async () => {
  fake.switches.oldFields = true;
  const { check } = await connect();
  const result = await check();
  expect(states(result)).toMatchObject({ number: "good" });
  expect(result.isOnBusinessApp).toBeNull();
});

test("a number of another account is told", async () => {
  const { check } = await connect({ wabaId: "1234567890" });
  expect(states(await check())).toMatchObject({ number: "good", account: "bad" });
});

test("a token that ends is a warning with its date, and stops nothing", async () => {
  fake.switches.tokenExpired = true;
  const { check } = await connect();
  const result = await check();
  expect(states(result)).toMatchObject({ number: "good", token: "warning", audit: "good" });
  expect(wordsOf(result, "token")).toContain("The token expired on 1 Mar 2026, 11:00 UTC.");
  expect(result.tokenEndsAt).toBe("2026-03-01T11:00:00.000Z");
});

test("an app id that does not fit the secret is a warning", async () => {
  const { check } = await connect({ appId: "111" });
  expect(states(await check())).toMatchObject({ number: "good", token: "warning", audit: "good" });
});

test("subscribing puts the app among those of the account; it is taken back at the end, when it was done here", async () => {
  const { ctx, connection, check } = await connect();
  expect(states(await check())).toMatchObject({ subscription: "bad" });
  await unsubscribeApp(ctx, await connection.row());
  expect(fake.calls.filter(({ method }) => method === "DELETE")).toEqual([]);
  expect(await subscribeApp(ctx, connection.id)).toMatchObject({ isSubscribed: true });
  expect(fake.isSubscribed).toBe(true);
  await check();
  await unsubscribeApp(ctx, await connection.row());
  expect(fake.isSubscribed).toBe(false);
});

test("Meta that does not answer is no verdict: lines are unknown and the connection stays as it is", async () => {
  const { connection, check } = await connect();
  fake.switches.errorCode = 2;
  const result = await check();
  const { webhook: _, ...asked } = states(result);
  expect(new Set(Object.values(asked))).toEqual(new Set(["unknown"]));
  expect(await connection.row()).toMatchObject({ status: "active", lastError: null, graph: null, pausedUntil: null });
});

test("a limit ends the questions, is noted with its end, and Meta is not asked again before", async () => {
  const { connection, check } = await connect();
  Object.assign(fake.switches, { errorCode: 80007, retryAfter: 600 });
  expect(states(await check())).toMatchObject({ number: "unknown", account: "unknown" });
  expect((await connection.row()).pausedUntil).toEqual(new Date(clock.now().getTime() + 600_000));
  const asked = fake.calls.length;
  expect(wordsOf(await check(), "number")).toContain("until 1 Mar 2026, 12:10 UTC");
  expect(fake.calls).toHaveLength(asked);
});

test("a refused token is told and stops jobs; the check of a person who has put it right lets them go on", async () => {
  const { ctx, connection, check } = await connect();
  fake.switches.errorCode = 190;
  const result = await check();
  expect(states(result)).toMatchObject({ number: "bad", account: "unknown" });
  expect(wordsOf(result, "number")).toContain("The access token expired on 9 January 2026.");
  const open = async () => openGraph(ctx, await connection.row(), "test");
  await expect(open()).rejects.toMatchObject({ advice: "ask", reason: "token" });
  expect((await connection.row()).status).toBe("active");
  fake.switches.errorCode = null;
  expect(states(await check())).toMatchObject({ number: "good" });
  await open();
  expect((await connection.row()).lastError).toBeNull();
});

test("a new token takes back what was asked of a person, and jobs go on", async () => {
  const { ctx, connection, check } = await connect();
  fake.switches.errorCode = 190;
  await check();
  fake.switches.errorCode = null;
  await expect(openGraph(ctx, await connection.row(), "test")).rejects.toMatchObject({ advice: "ask" });
  await changeAccessToken(ctx, { id: connection.id, accessToken: fake.account.accessToken });
  expect(await connection.row()).toMatchObject({ graph: null, pausedUntil: null, lastError: null });
  await (await openGraph(ctx, await connection.row(), "test")).get(fake.account.phoneNumberId);
});

test("disconnecting takes back the subscription that was made here, and is not held up where Meta does not answer", async () => {
  const first = await connect();
  await subscribeApp(first.ctx, first.connection.id);
  await disconnectConnection(first.ctx, { id: first.connection.id, keep: "keep" });
  expect(fake.isSubscribed).toBe(false);
  const second = await connect();
  await subscribeApp(second.ctx, second.connection.id);
  fake.switches.errorCode = 2;
  await disconnectConnection(second.ctx, { id: second.connection.id, keep: "keep" });
  expect(fake.isSubscribed).toBe(true);
  expect(await second.connection.row()).toMatchObject({ status: "disconnected", accessToken: null });
});

test("an app that demands a proof of its secret is asked with one", async () => {
  fake.switches.demandsProof = true;
  const { check } = await connect();
  expect(states(await check())).toMatchObject({ number: "good", account: "good", audit: "good" });
});

test("without a token nothing is asked, and that is said", async () => {
  const ctx = await createTestContext(testDatabase);
  connectToFake(fake);
  const { id } = await createTestConnection(ctx);
  expect(wordsOf(await checkConnection(ctx, id), "number")).toContain("There is no access token yet.");
  expect(fake.calls).toEqual([]);
});

test("other people's connections are not there", async () => {
  const { connection } = await connect();
  const stranger = await createTestContext(testDatabase);
  await expect(checkConnection(stranger, connection.id)).rejects.toMatchObject({ code: "not_found" });
  const viewer = await createTestContext(testDatabase, { role: "editor" });
  await expect(checkConnection(viewer, connection.id)).rejects.toMatchObject({ code: "forbidden" });
});
