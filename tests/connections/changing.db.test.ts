import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { POST } from "#app/api/webhooks/whatsapp/[webhookId]/route.ts";
import { auditEvents } from "#drizzle/schema/audit.ts";
import { readAll, receive, shownRows } from "#jobs/receive/testing/receive.ts";
import { changeAccessToken } from "#lib/connections/change-access-token.ts";
import { changeConnection } from "#lib/connections/change-connection.ts";
import { incoming, text, webhook } from "#lib/connections/fixtures/webhook.ts";
import { getConnection } from "#lib/connections/get-connection.ts";
import { listConnectionChats } from "#lib/connections/list-connection-chats.ts";
import { listUnreadPayloads } from "#lib/connections/list-unread-payloads.ts";
import { openPayload } from "#lib/connections/open-payload.ts";
import { retryPayload } from "#lib/connections/retry-payload.ts";
import { testWebhook } from "#lib/connections/test-webhook.ts";
import { createTestConnection } from "#lib/connections/testing/create-test-connection.ts";
import { addFoundSettings } from "#lib/runtime/config.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let server: Server;
/** What the server does with a webhook before the product gets it. */
let change: (body: Buffer) => Buffer | number = (body) => body;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
  server = createServer(async (request, response) => {
    const body = change(Buffer.concat(await request.toArray()));
    if (typeof body === "number") {
      response.writeHead(body, { location: "https://elsewhere.example/" }).end();
      return;
    }
    const webhookId = String(request.url?.split("/").at(-1));
    const headers = { "x-hub-signature-256": String(request.headers["x-hub-signature-256"]) };
    const asked = new Request(`http://localhost${request.url}`, {
      method: "POST",
      headers,
      body: new Uint8Array(body),
    });
    const answer = await POST(asked, { params: Promise.resolve({ webhookId }) });
    response.writeHead(answer.status).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  addFoundSettings({ PARLANCE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
afterAll(async () => {
  server.close();
  await testStorage.close();
  await testDatabase.close();
});

test("name, ids, version and zone are changed; a number that another connection has is refused", async () => {
  const ctx = await createTestContext(testDatabase);
  const { id } = await createTestConnection(ctx);
  await createTestConnection(ctx, { phoneNumberId: "42" });
  await changeConnection(ctx, { id, name: "Till", wabaId: null, appId: "77", apiVersion: "v26.0", zone: "Asia/Tokyo" });
  const changed = { name: "Till", wabaId: null, appId: "77", apiVersion: "v26.0", zone: "Asia/Tokyo" };
  expect(await getConnection(ctx, id)).toMatchObject(changed);
  await expect(changeConnection(ctx, { id, phoneNumberId: "42" })).rejects.toMatchObject({ code: "conflict" });
  await changeConnection(ctx, { id });
  expect(await getConnection(ctx, id)).toMatchObject(changed);
});

test("a corrected phone number id lets what waited for it be read", async () => {
  const ctx = await createTestContext(testDatabase);
  const { id, row } = await createTestConnection(ctx, { phoneNumberId: "1" });
  await receive(ctx, id, [incoming([text("first words")])]);
  expect(await shownRows(ctx)).toEqual([]);
  expect(await listUnreadPayloads(ctx, { connectionId: id })).toMatchObject([
    { state: "unassigned", reason: "It is for a phone number that no connection here has.", deliveries: 1 },
  ]);
  await changeConnection(ctx, { id, phoneNumberId: "700100200300400" });
  await readAll(ctx, id);
  expect((await shownRows(ctx)).map((shown) => shown.text)).toEqual(["first words"]);
  expect(await listUnreadPayloads(ctx, { connectionId: id })).toEqual([]);
  expect((await listConnectionChats(ctx, id)).latest).toMatchObject([{ title: "Noor Vidal", messageCount: 1 }]);
  expect(await row()).toMatchObject({ stored: 1 });
});

test("a new access token is sealed and ends the pause; it can be taken away", async () => {
  const ctx = await createTestContext(testDatabase);
  const { id, row } = await createTestConnection(ctx);
  await changeAccessToken(ctx, { id, accessToken: "a token of today" });
  expect((await row()).accessToken?.toString("latin1")).not.toContain("token of today");
  expect(await getConnection(ctx, id)).toMatchObject({ hasAccessToken: true, pausedUntil: null });
  await changeAccessToken(ctx, { id, accessToken: null });
  expect(await getConnection(ctx, id)).toMatchObject({ hasAccessToken: false });
});

test("what could not be read is given out as it came, noted in the trail, and read again without being doubled", async () => {
  const ctx = await createTestContext(testDatabase);
  const { id, row } = await createTestConnection(ctx);
  const half = webhook([{ messages: [text("the good half", { id: "wamid.GOOD" }), 7] }]);
  await receive(ctx, id, ["not json at all", half]);
  const unread = await listUnreadPayloads(ctx, { connectionId: id });
  expect(unread.map(({ state }) => state)).toEqual(["done", "failed"]);
  expect(unread.every(({ reason }) => reason.length > 10)).toBe(true);
  const [withHalf, broken] = unread.map((payload) => payload.id) as [number, number];
  expect(await listUnreadPayloads(ctx, { connectionId: id, before: withHalf })).toHaveLength(1);
  expect((await openPayload(ctx, { connectionId: id, payloadId: broken })).toString()).toBe("not json at all");
  const trail = await ctx.db.select().from(auditEvents).where(eq(auditEvents.workspaceId, ctx.workspaceId));
  expect(trail.at(-1)).toMatchObject({ action: "connection.open_payload", details: { payloadId: broken } });

  const before = await row();
  await retryPayload(ctx, { connectionId: id, payloadId: withHalf });
  await retryPayload(ctx, { connectionId: id, payloadId: broken });
  await readAll(ctx, id);
  expect((await shownRows(ctx)).map((shown) => shown.text)).toEqual(["the good half"]);
  const after = await row();
  expect([after.received, after.failed]).toEqual([before.received, before.failed]);
  expect(await listUnreadPayloads(ctx, { connectionId: id })).toEqual(unread);
});

test("a test of the way in is followed until it is read, counted as a test and kept out", async () => {
  const ctx = await createTestContext(testDatabase);
  const { id, row } = await createTestConnection(ctx);
  const reading = setInterval(() => void readAll(ctx, id), 300);
  const { steps, notice } = await testWebhook(ctx, id).finally(() => clearInterval(reading));
  expect(steps.map(({ state }) => state)).toEqual(["right", "right", "right", "right"]);
  expect(notice).toContain("from this machine only");
  expect(await row()).toMatchObject({
    tests: 1,
    stored: 0,
    failed: 0,
    unassigned: 0,
    lastWebhookAt: null,
    lastError: null,
  });
  expect(await shownRows(ctx)).toEqual([]);
});

test("a test of the way in says what stands in the way", async () => {
  const ctx = await createTestContext(testDatabase);
  const { id, row } = await createTestConnection(ctx);
  const words = async (damage: typeof change) => {
    change = damage;
    const { steps } = await testWebhook(ctx, id).finally(() => {
      change = (body) => body;
    });
    return steps.find(({ state }) => state === "wrong")?.words;
  };
  expect(await words(() => 404)).toContain("another server stands there");
  expect(await words(() => 308)).toContain("leads elsewhere");
  expect(await words(() => 200)).toContain("taken in elsewhere");
  expect(await words((body) => Buffer.concat([body, Buffer.from(" ")]))).toContain("signature was refused");
  expect((await row()).refused).toBe(1);
});

test("editors, viewers and other workspaces get nothing of a connection", async () => {
  const ctx = await createTestContext(testDatabase);
  const { id } = await createTestConnection(ctx);
  await receive(ctx, id, ["not json at all"]);
  const payloadId = (await listUnreadPayloads(ctx, { connectionId: id }))[0]?.id ?? 0;
  const stranger = await createTestContext(testDatabase);
  const own = await createTestConnection(stranger);
  const asked = (as: typeof ctx, connectionId = id) => [
    () => changeConnection(as, { id: connectionId, name: "Mine" }),
    () => changeAccessToken(as, { id: connectionId, accessToken: null }),
    () => testWebhook(as, connectionId),
    () => listConnectionChats(as, connectionId),
    () => listUnreadPayloads(as, { connectionId }),
    () => openPayload(as, { connectionId, payloadId }),
    () => retryPayload(as, { connectionId, payloadId }),
  ];
  for (const role of ["viewer", "editor"] as const) {
    for (const ask of asked({ ...ctx, role })) await expect(ask()).rejects.toMatchObject({ code: "forbidden" });
  }
  for (const ask of asked(stranger)) await expect(ask()).rejects.toMatchObject({ code: "not_found" });
  for (const ask of asked(stranger, own.id).slice(5)) await expect(ask()).rejects.toMatchObject({ code: "not_found" });
});
