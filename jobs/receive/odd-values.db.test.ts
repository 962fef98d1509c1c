import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { customer, incoming, message, noon, text, webhook } from "#lib/connections/fixtures/webhook.ts";
import { createTestConnection, type TestConnection } from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { readAll, receive, shownRows } from "./testing/receive.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let ctx: Context;
let connection: TestConnection;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
});
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
});
beforeEach(async () => {
  ctx = await createTestContext(testDatabase);
  connection = await createTestConnection(ctx);
});

const at = (minutes: number) => ({ timestamp: String(noon + minutes * 60) });
const edited = { original_message_id: "wamid.A", message: { type: "text", text: { body: "a\0b" } } };

test.each<[string, Record<string, unknown>]>([
  ["NUL in an id", { id: "wamid.\0N" }],
  ["a lone surrogate in an id", { id: "wamid.\ud83dN" }],
  ["a year after 9999", { timestamp: "253402300800" }],
  ["NUL in an edit", { type: "edit", id: "wamid.E", edit: edited }],
  ["a lone surrogate in a quoted id", { context: { id: "a\ud83db" } }],
  ["NUL in the name of a file", { type: "document", document: { id: "1", filename: "a\0b.pdf" } }],
  ["NUL in an emoji", { type: "reaction", reaction: { message_id: "wamid.A", emoji: "\0" } }],
  ["NUL in a type", { type: "a\0b" }],
  ["NUL in a text", { text: { body: "a\0b" } }],
  ["NUL in a quoted id", { context: { id: "a\0b" } }],
])("%s takes nothing else of its webhook along", async (_, odd) => {
  await receive(ctx, connection.id, [incoming([text("first", { id: "wamid.A", ...at(1) })])]);
  await receive(ctx, connection.id, [incoming([text("odd", { ...at(2), ...odd }), text("sibling", at(3))])]);
  expect((await shownRows(ctx)).map((row) => row.text)).toContain("sibling");
});

test("NUL in the name of a person takes nothing of its webhook along", async () => {
  const contacts = [{ wa_id: customer.phone, profile: { name: "N\0or" } }];
  await receive(ctx, connection.id, [webhook([{ contacts, messages: [text("hello", at(1))] }])]);
  expect(await shownRows(ctx)).toMatchObject([{ text: "hello", who: "N\uFFFDor" }]);
});

test("webhooks that are read again when their number is connected count as one each still", async () => {
  const of = (id: string) =>
    webhook([{ metadata: { display_phone_number: "1", phone_number_id: id }, messages: [text(id, at(1))] }]);
  await receive(ctx, connection.id, [of("111"), of("222")]);
  await createTestConnection(ctx, { phoneNumberId: "111" });
  await readAll(ctx, connection.id);
  expect(await connection.row()).toMatchObject({ received: 2, unassigned: 1 });
});

test("what a message of an unknown type says takes the place of what its status alone said", async () => {
  const statuses = [{ id: "wamid.OUT", status: "sent", recipient_id: customer.phone, ...at(3) }];
  const poll = message({ id: "wamid.OUT", ...at(3), type: "poll", poll: { name: "When?" } });
  const echo = { ...poll, from: "34600000001", to: customer.phone };
  await receive(ctx, connection.id, [webhook([{ statuses }])]);
  await receive(ctx, connection.id, [webhook([{ message_echoes: [echo] }], "smb_message_echoes")]);
  const rows = await shownRows(ctx);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.details).toMatchObject({ reason: "unknown_type", type: "poll" });
});
