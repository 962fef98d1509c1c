import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { eq, sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET, POST } from "#app/api/webhooks/whatsapp/[webhookId]/route.ts";
import { auditEvents } from "#drizzle/schema/audit.ts";
import { connections, webhookPayloads } from "#drizzle/schema/connections.ts";
import { credentialIdentity } from "#lib/connections/credential.ts";
import { incoming, text } from "#lib/connections/fixtures/webhook.ts";
import { isSigned } from "#lib/connections/is-signed.ts";
import { payloadIdentity } from "#lib/connections/payload-identity.ts";
import {
  createTestConnection,
  signatureOf,
  type TestConnection,
} from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { openValue } from "#lib/crypto/open-value.ts";
import { sealValue } from "#lib/crypto/seal-value.ts";
import { setDatabase } from "#lib/db/client.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let ctx: Context;
let connection: TestConnection;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
  ctx = await createTestContext(testDatabase);
  connection = await createTestConnection(ctx);
});
afterAll(async () => {
  await testStorage.close();
  await testDatabase.close();
});

const address = (webhookId: string, query = "") => `https://parlance.test/api/webhooks/whatsapp/${webhookId}${query}`;
const segments = (webhookId: string) => ({ params: Promise.resolve({ webhookId }) });

function send(body: string | Buffer, signature: string | null = signatureOf(body), webhookId = connection.webhookId) {
  const headers = new Headers({ "content-type": "application/json" });
  if (signature !== null) headers.set("x-hub-signature-256", signature);
  const request = new Request(address(webhookId), { method: "POST", headers, body: new Uint8Array(Buffer.from(body)) });
  return POST(request, segments(webhookId));
}

function ask(query: Record<string, string>, webhookId = connection.webhookId) {
  return GET(new Request(address(webhookId, `?${new URLSearchParams(query)}`)), segments(webhookId));
}

const payloads = () =>
  testDatabase.db.select().from(webhookPayloads).where(eq(webhookPayloads.connectionId, connection.id));
const chat = (words: string) => JSON.stringify(incoming([text(words)]));

test("T97: Meta's question is answered with its challenge; another token or mode gets 403", async () => {
  const right = { "hub.mode": "subscribe", "hub.verify_token": connection.verifyToken, "hub.challenge": "1158201444" };
  const answer = await ask(right);
  expect([answer.status, await answer.text()]).toEqual([200, "1158201444"]);
  expect(answer.headers.get("content-type")).toContain("text/plain");
  expect((await connection.row()).verifiedAt).toBeInstanceOf(Date);
  expect((await ask({ ...right, "hub.verify_token": "guessed" })).status).toBe(403);
  expect((await ask({ ...right, "hub.mode": "unsubscribe" })).status).toBe(403);
  expect((await ask({})).status).toBe(403);
  expect((await ask(right, "nobody")).status).toBe(404);
});

test("a signed webhook is kept as it came, sealed, before anything is read of it", async () => {
  const body = chat("the words of a customer");
  expect((await send(body)).status).toBe(200);
  const row = (await payloads()).at(-1);
  if (!row) throw new Error("Nothing was stored.");
  expect(row).toMatchObject({ state: "waiting", byteSize: Buffer.byteLength(body), deliveries: 1 });
  expect(row.sealedBody.includes("customer")).toBe(false);
  expect(openValue(row.sealedBody, payloadIdentity(row, row.sha256)).toString()).toBe(body);
});

test("a body that is not JSON is kept too: the signature says that Meta sent it", async () => {
  const before = (await payloads()).length;
  expect((await send("not json at all")).status).toBe(200);
  expect(await payloads()).toHaveLength(before + 1);
});

test("T89, T90: a wrong or missing signature gets 401, is counted and stores nothing", async () => {
  const before = { rows: (await payloads()).length, refused: (await connection.row()).refused };
  const body = chat("forged");
  const refusals = [
    await send(body, signatureOf(body, "another secret")),
    await send(body, null),
    await send(body, ""),
    await send(body, signatureOf(body).toUpperCase()),
    await send(body, signatureOf(body).slice(0, -1)),
    await send(`${body} `, signatureOf(body)),
  ];
  expect(refusals.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401]);
  expect(await payloads()).toHaveLength(before.rows);
  const after = await connection.row();
  expect(after.refused).toBe(before.refused + 6);
  expect(after.lastError).toContain("signature");
});

test("T91: the signature is of the bytes: escapes as Meta writes them pass, the same JSON written anew does not", async () => {
  const escaped = JSON.stringify(incoming([text("ready ✅ 50%")]))
    .replaceAll("✅", "\\u2705")
    .replaceAll("/", "\\/");
  const rewritten = JSON.stringify(JSON.parse(escaped));
  expect(rewritten).not.toBe(escaped);
  expect((await send(rewritten, signatureOf(escaped))).status).toBe(401);
  expect((await send(escaped, signatureOf(escaped))).status).toBe(200);
});

const vectors = resolve("../shared/data/cloud-payloads/synthetic/signature_vectors.json");
test.skipIf(!existsSync(vectors))("T91: published signatures are those of their bytes", () => {
  type Vector = { app_secret: string; body: string; x_hub_signature_256: string };
  const all: Vector[] = JSON.parse(readFileSync(vectors, "utf8"));
  const wrong = all.filter(({ app_secret, body, x_hub_signature_256 }) => {
    const isRight = isSigned(Buffer.from(body), x_hub_signature_256, [app_secret]);
    return !isRight || isSigned(Buffer.from(`${body} `), x_hub_signature_256, [app_secret]);
  });
  expect(wrong).toEqual([]);
});

test("T92: the same webhook again gets 200 and is the same row, also while that row is being read", async () => {
  const body = chat("once");
  await send(body);
  const before = await payloads();
  const id = before.at(-1)?.id ?? 0;
  const timesCounted = async () => (await payloads()).find((row) => row.id === id)?.deliveries;
  await ctx.db.transaction(async (tx) => {
    await tx.execute(sql`select from webhook_payloads where id = ${id}::int8 for update`);
    expect((await send(body)).status).toBe(200);
    expect(await timesCounted()).toBe(1);
  });
  await expect.poll(timesCounted).toBe(2);
  expect(await payloads()).toHaveLength(before.length);
});

test("T96: 3 MB with 5,000 messages are taken in, 20 MB get 413 unread, also without a length", async () => {
  const large = JSON.stringify(incoming(Array.from({ length: 5_000 }, (_, at) => text(`${"x".repeat(530)} ${at}`))));
  expect(Buffer.byteLength(large)).toBeGreaterThan(2.9 * 1024 ** 2);
  expect((await send(large)).status).toBe(200);
  const before = (await payloads()).length;
  const huge = Buffer.alloc(20 * 1024 ** 2, 32);
  expect((await send(huge)).status).toBe(413);
  let pieces = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      pieces += 1;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
  });
  const request = new Request(address(connection.webhookId), {
    method: "POST",
    body: endless,
    duplex: "half",
  } as RequestInit);
  expect((await POST(request, segments(connection.webhookId))).status).toBe(413);
  expect(pieces).toBeLessThan(80);
  expect(await payloads()).toHaveLength(before);
});

test("T99: while a secret is changed both are accepted, after the window only the new one", async () => {
  const other = await createTestContext(testDatabase);
  const rotating = await createTestConnection(other);
  const identity = credentialIdentity(other.workspaceId, rotating.webhookId, "appSecret");
  const { appSecret: sealed } = await rotating.row();
  const change = (values: Partial<typeof connections.$inferInsert>) =>
    other.db.update(connections).set(values).where(eq(connections.id, rotating.id));
  await change({
    appSecret: sealValue("the new secret", identity),
    previousAppSecret: sealed,
    previousSecretUntil: new Date(Date.now() + 60_000),
  });
  const status = async (body: string, secret?: string) =>
    (await send(body, signatureOf(body, secret), rotating.webhookId)).status;
  expect(await status(chat("old secret"))).toBe(200);
  expect(await status(chat("new secret"), "the new secret")).toBe(200);
  await change({ previousSecretUntil: new Date(Date.now() - 1) });
  expect(await status(chat("too late"))).toBe(401);
  expect(await status(chat("new secret again"), "the new secret")).toBe(200);
});

test("every opening of a secret stands in the trail; webhooks in a row open it once", async () => {
  const other = await createTestContext(testDatabase);
  const audited = await createTestConnection(other);
  for (const words of ["one", "two", "three"]) await send(chat(words), undefined, audited.webhookId);
  const rows = await testDatabase.db.select().from(auditEvents).where(eq(auditEvents.workspaceId, other.workspaceId));
  const opened = rows.filter(({ action }) => action === "connection.open_credential");
  expect(opened).toMatchObject([{ actorKind: "webhook", details: { field: "appSecret", purpose: "webhook" } }]);
});

test("an address that is nobody's gets 404", async () => {
  const body = chat("lost");
  expect((await send(body, signatureOf(body), "nobody")).status).toBe(404);
});

test("a database that is down gives 503, so that Meta sends again", async () => {
  setDatabase(new pg.Pool({ connectionString: "postgres://nobody:nothing@127.0.0.1:1/none" }));
  try {
    const answer = await send(chat("later"));
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  } finally {
    setDatabase(testDatabase.pool);
  }
});
