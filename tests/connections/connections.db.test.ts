import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditEvents } from "#drizzle/schema/audit.ts";
import { changeAppSecret } from "#lib/connections/change-app-secret.ts";
import { createConnection } from "#lib/connections/create-connection.ts";
import { findConnection } from "#lib/connections/find-connection.ts";
import { getConnection } from "#lib/connections/get-connection.ts";
import { listConnections } from "#lib/connections/list-connections.ts";
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

const given = {
  name: "Shop",
  phoneNumberId: "12345",
  appSecret: "the app's own secret",
  accessToken: "a token of Meta",
  zone: "UTC",
};

test("secrets are sealed one by one and none of them is given out", async () => {
  const ctx = await createTestContext(testDatabase);
  const { id } = await createConnection(ctx, given);
  const row = await findConnection(ctx, id);
  const stored = Buffer.concat([row.appSecret, row.accessToken ?? Buffer.alloc(0), row.verifyToken]).toString("latin1");
  expect(stored).not.toContain(given.appSecret);
  expect(stored).not.toContain(given.accessToken);
  const shown = JSON.stringify([await listConnections(ctx), await getConnection(ctx, id)]);
  expect(shown).not.toContain(given.appSecret);
  expect(shown).not.toContain(given.accessToken);
  expect(shown).toContain('"hasAccessToken":true');
});

test("what has to be entered at Meta is given to the owner, and stands in the trail", async () => {
  const ctx = await createTestContext(testDatabase);
  const { id } = await createConnection(ctx, given);
  const { callbackUrl, verifyToken } = await getConnection(ctx, id);
  expect(callbackUrl).toMatch(/\/api\/webhooks\/whatsapp\/[\w-]{24}$/);
  expect(verifyToken?.length).toBeGreaterThan(30);
  const trail = await ctx.db.select().from(auditEvents).where(eq(auditEvents.workspaceId, ctx.workspaceId));
  expect(trail.map(({ action }) => action)).toEqual(["connection.create", "connection.open_credential"]);
});

test("a changed secret keeps the one before for a day", async () => {
  const ctx = await createTestContext(testDatabase);
  const { id } = await createConnection(ctx, given);
  const before = await findConnection(ctx, id);
  await changeAppSecret(ctx, { id, appSecret: "another secret" });
  const after = await findConnection(ctx, id);
  expect(after.previousAppSecret?.equals(before.appSecret)).toBe(true);
  expect(after.appSecret.equals(before.appSecret)).toBe(false);
  const day = 24 * 60 * 60_000;
  expect((after.previousSecretUntil?.getTime() ?? 0) - Date.now()).toBeGreaterThan(day - 60_000);
  expect(await getConnection(ctx, id)).toMatchObject({ isChangingSecret: true });
});

test("one number has one connection a workspace; others' are not found; below owner nobody may", async () => {
  const ctx = await createTestContext(testDatabase);
  const { id } = await createConnection(ctx, given);
  await expect(createConnection(ctx, given)).rejects.toMatchObject({ code: "conflict" });
  const stranger = await createTestContext(testDatabase);
  await expect(getConnection(stranger, id)).rejects.toMatchObject({ code: "not_found" });
  await expect(createConnection(stranger, given)).resolves.toMatchObject({ id: expect.any(Number) });
  const editor = { ...ctx, role: "editor" as const };
  await expect(listConnections(editor)).rejects.toMatchObject({ code: "forbidden" });
  await expect(changeAppSecret(editor, { id, appSecret: "x" })).rejects.toMatchObject({ code: "forbidden" });
});
