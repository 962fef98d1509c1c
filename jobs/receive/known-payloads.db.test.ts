import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { webhookPayloads } from "#drizzle/schema/connections.ts";
import type { CloudEvent } from "#lib/connections/payload/cloud-event.ts";
import { readPayload } from "#lib/connections/payload/read-payload.ts";
import { unwrapPayload } from "#lib/connections/payload/unwrap-payload.ts";
import { createTestConnection } from "#lib/connections/testing/create-test-connection.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { readAll, store } from "./testing/receive.ts";

const folder = resolve("../shared/data/cloud-payloads");
const files = existsSync(folder)
  ? ["webhooks", "synthetic"].flatMap((kind) =>
      readdirSync(`${folder}/${kind}`)
        .filter((name) => name.endsWith(".json") && !name.startsWith("signature"))
        .map((name) => `${kind}/${name}`),
    )
  : [];

let testDatabase: TestDatabase;
let testStorage: TestStorage;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
});
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
});

/** Rows that events must give: each message once, and one for each status of a message that did not come. */
function rowsOf(events: { number: string | null; event: CloudEvent }[]): number {
  const ids = new Set<string>();
  for (const { number, event } of events) {
    if (event.event === "message" || (event.event === "status" && event.chat)) ids.add(`${number} ${event.wamid}`);
  }
  return ids.size;
}

test.skipIf(files.length > 0)("published payloads are not on this machine: nothing to send in", () => undefined);

test.each(files)("%s, sent in, leaves exactly its rows and nothing unread", async (name) => {
  const bodies = unwrapPayload(JSON.parse(readFileSync(`${folder}/${name}`, "utf8")));
  const changes = bodies.flatMap((body) => readPayload(body).changes);
  const events = changes.flatMap((change) => change.events.map((event) => ({ number: change.phoneNumberId, event })));
  const ctx = await createTestContext(testDatabase);
  const numbers = [...new Set(changes.flatMap(({ phoneNumberId }) => phoneNumberId ?? []))];
  const connections = [];
  for (const phoneNumberId of numbers) connections.push(await createTestConnection(ctx, { phoneNumberId }));
  const { id } = connections[0] ?? (await createTestConnection(ctx));
  await store(ctx, id, bodies);
  await readAll(ctx, id);
  const { rows } = await ctx.db.execute<{ n: number }>(
    sql`select count(*)::int as n from messages where workspace_id = ${ctx.workspaceId}::int8`,
  );
  expect(rows[0]?.n).toBe(rowsOf(events));
  const payloads = await ctx.db.select().from(webhookPayloads).where(eq(webhookPayloads.workspaceId, ctx.workspaceId));
  expect(payloads.filter(({ state }) => state === "waiting" || state === "unassigned")).toEqual([]);
});
