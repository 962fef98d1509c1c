import { afterAll, beforeAll, expect, test } from "vitest";
import { PUT as putStore } from "#app/api/v1/connections/[connectionId]/store/route.ts";
import { GET as getPullRoute } from "#app/api/v1/pulls/[pullId]/route.ts";
import { createAccount } from "#lib/auth/create-account.ts";
import { findContext } from "#lib/auth/find-context.ts";
import { createConnection } from "#lib/connections/create-connection.ts";
import { saveStore } from "#lib/connections/pull/save-store.ts";
import { usualStore } from "#lib/connections/pull/store-settings.ts";
import { createTestConnection, type TestConnection } from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { createPublicContext } from "#lib/context/public-context.ts";
import { addFoundSettings } from "#lib/runtime/config.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { startFakeGraph } from "#lib/testing/fake-graph/start-fake-graph.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { POST } from "./route.ts";

const origin = "http://localhost:3000";
let testDatabase: TestDatabase;
let testStorage: TestStorage;
let cookie: string;
let ctx: Context;
let connection: TestConnection;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
  const base = createPublicContext({ requestId: "request", address: null });
  const person = { name: "Ada", email: "ada@example.org", password: "a quiet reading room" };
  cookie = (await createAccount(base, person)).map((line) => line.split(";")[0]).join("; ");
  const found = await findContext(base, new Headers({ cookie }));
  if (!found) throw new Error("The account has no workspace.");
  ctx = found;
  connection = await createTestConnection(ctx);
});
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
});

async function post(body: unknown) {
  const request = new Request(`${origin}/api/v1/conversations/import`, {
    method: "POST",
    headers: { cookie, origin, "content-type": "application/json; charset=utf-8" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const response = await POST(request, { params: Promise.resolve({}) });
  return { status: response.status, type: response.headers.get("content-type"), body: await response.json() };
}

test("JSON begins an import from a connection: 202 with its job, once at a time", async () => {
  const connectionId = String(connection.id);
  const ask = { connectionId, mode: "pull", since: "2026-01-01T00:00:00Z", until: "2026-02-01T00:00:00+01:00" };
  const without = await post(ask);
  expect([without.status, without.type]).toEqual([422, "application/problem+json"]);
  expect(without.body.detail ?? without.body.title).toContain("has no store to pull from");

  const baseUrl = "https://store.invalid";
  await saveStore(ctx, { ...usualStore, connectionId: connection.id, baseUrl, key: "a key of the tests" });
  const { status, body } = await post(ask);
  expect(status).toBe(202);
  expect(body).toEqual({
    conversationId: null,
    importId: null,
    pullId: expect.stringMatching(/^\d+$/),
    jobId: expect.any(String),
    status: "queued",
    duplicate: false,
  });
  const request = new Request(`${origin}/api/v1/pulls/${body.pullId}`, { headers: { cookie } });
  const got = await getPullRoute(request, { params: Promise.resolve({ pullId: body.pullId }) });
  expect(await got.json()).toMatchObject({
    state: "queued",
    connectionId,
    since: "2026-01-01T00:00:00.000Z",
    until: "2026-01-31T23:00:00.000Z",
  });
  expect(await post(ask)).toMatchObject({ status: 409, body: { code: "conflict" } });
});

test.each([
  [{ mode: "pull" }, "connectionId"],
  [{ connectionId: "1", mode: "telepathy" }, "mode"],
  [{ connectionId: "1", mode: "pull", since: "yesterday" }, "since"],
])("%o names the field that is wrong", async (body, field) => {
  expect(await post(body)).toMatchObject({
    status: 422,
    type: "application/problem+json",
    body: { code: "validation", errors: { [field]: [expect.any(String)] } },
  });
});

test.each([
  ["+34 600 000 001", 204],
  ["1 (631) 555-8151", 204],
  ["six hundred", 422],
  ["12", 422],
])("a business whose number is written %s is taken with %i", async (displayPhoneNumber, status) => {
  const request = new Request(`${origin}/api/v1/connections/${connection.id}/store`, {
    method: "PUT",
    headers: { cookie, origin, "content-type": "application/json" },
    body: JSON.stringify({ baseUrl: "https://store.invalid", key: "a key of the tests", displayPhoneNumber }),
  });
  const response = await putStore(request, { params: Promise.resolve({ connectionId: String(connection.id) }) });
  expect(response.status).toBe(status);
});

test("the history is asked of Meta once: 202, then a conflict", async () => {
  const graph = await startFakeGraph();
  addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "127.0.0.1", PARLANCE_GRAPH_URL: graph.url });
  try {
    const { accessToken, wabaId, appSecret } = graph.account;
    const phoneNumberId = "700100200300999";
    graph.account.phoneNumberId = phoneNumberId;
    const given = { name: "App", accessToken, phoneNumberId, wabaId, appSecret, zone: "UTC" };
    const connectionId = String((await createConnection(ctx, given)).id);
    const ask = { connectionId, mode: "history" };
    expect(await post({ ...ask, since: "2026-01-01T00:00:00Z" })).toMatchObject({
      status: 422,
      body: { errors: { since: [expect.any(String)] } },
    });
    const { status, body } = await post(ask);
    expect(status).toBe(202);
    expect(body).toEqual({ conversationId: null, importId: null, jobId: null, status: "queued", duplicate: false });
    expect([...graph.synced].sort()).toEqual(["history", "smb_app_state_sync"]);
    expect(await post(ask)).toMatchObject({ status: 409, body: { code: "conflict" } });
  } finally {
    addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "", PARLANCE_GRAPH_URL: "" });
    await graph.close();
  }
});

test("what is no JSON, an empty range and an unknown connection are refused", async () => {
  expect(await post("{")).toMatchObject({ status: 422 });
  const range = { since: "2026-02-01T00:00:00Z", until: "2026-01-01T00:00:00Z" };
  expect(await post({ connectionId: String(connection.id), mode: "pull", ...range })).toMatchObject({
    status: 422,
    body: { errors: { until: [expect.any(String)] } },
  });
  expect(await post({ connectionId: "999999", mode: "pull" })).toMatchObject({ status: 404 });
});
