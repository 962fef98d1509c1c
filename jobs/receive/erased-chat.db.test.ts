import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { incoming, noon, text, webhook } from "#lib/connections/fixtures/webhook.ts";
import { createTestConnection } from "#lib/connections/testing/create-test-connection.ts";
import { deleteConversationData } from "#lib/library/delete-conversation-data.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { receive, shownRows } from "./testing/receive.ts";

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

const tables = [
  "cloud_messages",
  "cloud_versions",
  "cloud_statuses",
  "cloud_people",
  "cloud_chats",
  "webhook_payloads",
];

test("an erased chat leaves nothing of what Meta sent, and the other chats of the connection stay", async () => {
  const ctx = await createTestContext(testDatabase);
  const { id } = await createTestConnection(ctx);
  const from = "34699888777";
  const other = text("of the other chat", { from, id: "wamid.OTHER" });
  const edit = { original_message_id: "wamid.MINE", message: { type: "text", text: { body: "changed" } } };
  const status = { id: "wamid.SENT", status: "sent", timestamp: String(noon), recipient_id: "34611222333" };
  await receive(ctx, id, [
    incoming([text("to be erased", { id: "wamid.MINE" })]),
    incoming([text("x", { type: "edit", edit })]),
    webhook([{ statuses: [status] }]),
    webhook([{ contacts: [{ profile: { name: "Ola Berg" }, wa_id: from }], messages: [other] }]),
  ]);
  const { rows: chats } = await ctx.db.execute<{ id: string; title: string }>(
    sql`select id, title from conversations where workspace_id = ${ctx.workspaceId}::int8 order by title`,
  );
  expect(chats.map(({ title }) => title)).toEqual(["Noor Vidal", "Ola Berg"]);
  const count = async () => {
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const { rows } = await ctx.db.execute<{ n: number }>(
        sql`select count(*)::int as n from ${sql.identifier(table)} where workspace_id = ${ctx.workspaceId}::int8`,
      );
      counts[table] = rows[0]?.n ?? 0;
    }
    return counts;
  };
  expect(await count()).toMatchObject({ cloud_messages: 4, cloud_versions: 1, cloud_statuses: 1, webhook_payloads: 4 });

  const [erased, kept] = chats.map((chat) => Number(chat.id)) as [number, number];
  await deleteConversationData(ctx, erased, new AbortController().signal);
  expect((await shownRows(ctx)).map((row) => row.text)).toEqual(["of the other chat"]);
  expect(await count()).toEqual({
    cloud_messages: 1,
    cloud_versions: 0,
    cloud_statuses: 0,
    cloud_people: 1,
    cloud_chats: 1,
    webhook_payloads: 1,
  });

  await deleteConversationData(ctx, kept, new AbortController().signal);
  expect(Object.values(await count())).toEqual(tables.map(() => 0));
});
