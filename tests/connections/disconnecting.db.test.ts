import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET, POST } from "#app/api/webhooks/whatsapp/[webhookId]/route.ts";
import { eraseConnectionData } from "#jobs/handlers/connection-erase.ts";
import { readAll, receive, shownRows } from "#jobs/receive/testing/receive.ts";
import { connectionTables } from "#lib/connections/connection-tables.ts";
import { disconnectConnection } from "#lib/connections/disconnect-connection.ts";
import { incoming, noon, text, webhook } from "#lib/connections/fixtures/webhook.ts";
import { getConnection } from "#lib/connections/get-connection.ts";
import { listConnections } from "#lib/connections/list-connections.ts";
import { reconnectConnection } from "#lib/connections/reconnect-connection.ts";
import { createTestConnection, signatureOf } from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { deleteConversationData } from "#lib/library/delete-conversation-data.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
});
afterAll(async () => {
  await testStorage.close();
  await testDatabase.close();
});

const address = (webhookId: string) => `https://parlance.test/api/webhooks/whatsapp/${webhookId}`;
const segments = (webhookId: string) => ({ params: Promise.resolve({ webhookId }) });
async function send(webhookId: string, body: unknown, secret?: string): Promise<number> {
  const bytes = JSON.stringify(body);
  const headers = { "content-type": "application/json", "x-hub-signature-256": signatureOf(bytes, secret) };
  const request = new Request(address(webhookId), { method: "POST", headers, body: bytes });
  return (await POST(request, segments(webhookId))).status;
}

/** Rows of each table of the database that knows workspaces, but for the trail, the queue and what is of the workspace itself. */
async function countRows(ctx: Context): Promise<Record<string, number>> {
  const { rows: tables } = await ctx.db.execute<{ name: string }>(sql`
    select c.table_name as name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = 'public' and c.column_name = 'workspace_id' and t.table_type = 'BASE TABLE'
      and c.table_name <> 'audit_events' order by 1`);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await ctx.db.execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(name)} where workspace_id = ${ctx.workspaceId}::int8`,
    );
    if (rows[0]?.n) counts[name] = rows[0].n;
  }
  return counts;
}

async function fill(ctx: Context, connectionId: number): Promise<void> {
  const edit = { original_message_id: "wamid.MINE", message: { type: "text", text: { body: "changed" } } };
  const status = { id: "wamid.SENT", status: "sent", timestamp: String(noon), recipient_id: "34611222333" };
  await receive(ctx, connectionId, [
    incoming([text("to be erased", { id: "wamid.MINE" })]),
    incoming([text("x", { type: "edit", edit })]),
    webhook([{ statuses: [status] }]),
    "no webhook at all",
    webhook([{ metadata: { phone_number_id: "999" }, messages: [text("for nobody")] }]),
  ]);
}

test("kept: conversations stay, secrets are gone, and the address answers as if it had never been", async () => {
  const ctx = await createTestContext(testDatabase);
  const connection = await createTestConnection(ctx);
  await fill(ctx, connection.id);
  const before = await shownRows(ctx);
  expect(before.length).toBeGreaterThan(1);
  await disconnectConnection(ctx, { id: connection.id, keep: "keep" });

  expect(await shownRows(ctx)).toEqual(before);
  const row = await connection.row();
  expect([row.appSecret.length, row.verifyToken.length]).toEqual([0, 0]);
  expect(row).toMatchObject({ status: "disconnected", accessToken: null, previousAppSecret: null });
  expect(await getConnection(ctx, connection.id)).toMatchObject({ status: "disconnected", verifyToken: null });
  expect(await send(connection.webhookId, incoming([text("too late")]))).toBe(404);
  expect(await send(connection.webhookId, incoming([text("unsigned")]), "")).toBe(404);
  const query = new URLSearchParams({ "hub.mode": "subscribe", "hub.verify_token": connection.verifyToken });
  const asked = await GET(new Request(`${address(connection.webhookId)}?${query}`), segments(connection.webhookId));
  expect(asked.status).toBe(404);
});

test("connected again at the same address, what Meta sends again comes in, once", async () => {
  const ctx = await createTestContext(testDatabase);
  const connection = await createTestConnection(ctx);
  await receive(ctx, connection.id, [incoming([text("before", { id: "wamid.A" })])]);
  await disconnectConnection(ctx, { id: connection.id, keep: "keep" });
  const missed = incoming([text("before", { id: "wamid.A" }), text("meanwhile", { id: "wamid.B" })]);
  expect(await send(connection.webhookId, missed)).toBe(404);

  await reconnectConnection(ctx, { id: connection.id, appSecret: "the secret of today" });
  await expect(reconnectConnection(ctx, { id: connection.id, appSecret: "again and again" })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await send(connection.webhookId, missed)).toBe(401);
  expect(await send(connection.webhookId, missed, "the secret of today")).toBe(200);
  await readAll(ctx, connection.id);
  expect((await shownRows(ctx)).map((row) => row.text)).toEqual(["before", "meanwhile"]);
  expect((await getConnection(ctx, connection.id)).verifyToken).not.toBe(connection.verifyToken);
});

test("erased: not a row is left in any table, and other connections and workspaces are untouched", async () => {
  const ctx = await createTestContext(testDatabase);
  const empty = await countRows(ctx);
  const connection = await createTestConnection(ctx);
  await fill(ctx, connection.id);
  const other = await createTestConnection(ctx, { phoneNumberId: "555666777" });
  const sister = { display_phone_number: "+34 600 000 002", phone_number_id: "555666777" };
  const kept = text("of the other number", { from: "34699888777", id: "wamid.KEPT" });
  await receive(ctx, other.id, [webhook([{ metadata: sister, messages: [kept] }])]);
  const stranger = await createTestContext(testDatabase);
  await fill(stranger, (await createTestConnection(stranger)).id);
  const strangersRows = await countRows(stranger);

  const run = { id: "run", attempt: 1, isLast: true, signal: new AbortController().signal };
  const erase = () => eraseConnectionData(ctx, { workspaceId: ctx.workspaceId, connectionId: connection.id }, run);
  const eraseConversations = async () => {
    const { rows } = await ctx.db.execute<{ id: string }>(
      sql`select id from conversations where workspace_id = ${ctx.workspaceId}::int8 and status = 5`,
    );
    for (const { id } of rows) await deleteConversationData(ctx, Number(id), run.signal);
    return rows.length;
  };

  await disconnectConnection(ctx, { id: connection.id, keep: "erase" });
  expect((await listConnections(ctx)).map(({ id }) => id)).toEqual([other.id]);
  await expect(getConnection(ctx, connection.id)).rejects.toMatchObject({ code: "not_found" });
  expect(await send(connection.webhookId, incoming([text("too late")]))).toBe(404);
  await erase();
  await erase();
  expect(await eraseConversations()).toBe(1);
  await erase();

  expect((await shownRows(ctx)).map((row) => row.text)).toEqual(["of the other number"]);
  const { rows: left } = await ctx.db.execute<{ id: string }>(
    sql`select id from connections where workspace_id = ${ctx.workspaceId}::int8`,
  );
  expect(left.map(({ id }) => Number(id))).toEqual([other.id]);
  expect(await countRows(stranger)).toEqual(strangersRows);

  await disconnectConnection(ctx, { id: other.id, keep: "erase" });
  const eraseOther = () => eraseConnectionData(ctx, { workspaceId: ctx.workspaceId, connectionId: other.id }, run);
  await eraseOther();
  await eraseConversations();
  await eraseOther();
  expect(await countRows(ctx)).toEqual(empty);
});

test("every table that names a connection is emptied with it", async () => {
  const { rows } = await testDatabase.db.execute<{ name: string }>(sql`
    select table_name as name from information_schema.columns where table_schema = 'public'
      and column_name = 'connection_id' order by 1`);
  expect(rows.map(({ name }) => name)).toEqual([...connectionTables].sort());
});

test("a number that was erased can be connected anew at once", async () => {
  const ctx = await createTestContext(testDatabase);
  const first = await createTestConnection(ctx);
  await disconnectConnection(ctx, { id: first.id, keep: "erase" });
  const second = await createTestConnection(ctx);
  expect(second.id).not.toBe(first.id);
});

test("only owners end or take up a connection, and only one of their workspace", async () => {
  const ctx = await createTestContext(testDatabase);
  const { id } = await createTestConnection(ctx);
  const stranger = await createTestContext(testDatabase);
  for (const role of ["viewer", "editor"] as const) {
    const lesser = { ...ctx, role };
    await expect(disconnectConnection(lesser, { id, keep: "keep" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(reconnectConnection(lesser, { id, appSecret: "long enough" })).rejects.toMatchObject({
      code: "forbidden",
    });
  }
  await expect(disconnectConnection(stranger, { id, keep: "erase" })).rejects.toMatchObject({ code: "not_found" });
  await expect(reconnectConnection(stranger, { id, appSecret: "long enough" })).rejects.toMatchObject({
    code: "not_found",
  });
});
