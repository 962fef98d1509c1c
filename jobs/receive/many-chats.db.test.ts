import { afterAll, beforeAll, expect, test } from "vitest";
import { message, noon, text, webhook } from "#lib/connections/fixtures/webhook.ts";
import { createTestConnection } from "#lib/connections/testing/create-test-connection.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { compareRollups } from "./testing/compare-rollups.ts";
import { readAll, receive, shownRows, store } from "./testing/receive.ts";

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

const at = (minutes: number) => ({ timestamp: String(noon + minutes * 60) });
const echo = (body: string, given: Record<string, unknown>) =>
  webhook([{ message_echoes: [text(body, { from: "34600000001", ...given })] }], "smb_message_echoes");

test("a batch of many conversations leaves each as if its webhooks had come alone", async () => {
  const people = Array.from({ length: 4 }, (_, number) => `346993332${String(number).padStart(2, "0")}`);
  const rounds = [
    (from: string) => [said(from, "Is the blue kayak left?", 10), answered(from, "Two are left", 20)],
    (from: string) => [
      said(from, "Late, before the answer", 15),
      said(from, "Then we come on Friday https://example.org/way", 30),
      webhook([{ contacts: contactsOf(from), messages: [edited(from)] }]),
      answered(from, "Good", 40),
    ],
    (from: string) => [said(from, "Sorry, Saturday", 50), said(from, "Before all", -5)],
  ];
  const contactsOf = (from: string) => [{ profile: { name: `Person ${from.slice(-2)}` }, wa_id: from }];
  const said = (from: string, body: string, minutes: number) =>
    webhook([
      { contacts: contactsOf(from), messages: [text(body, { from, id: `wamid.${from}.${minutes}`, ...at(minutes) })] },
    ]);
  const answered = (to: string, body: string, minutes: number) =>
    echo(body, { to, id: `wamid.${to}.${minutes}`, ...at(minutes) });
  const edited = (from: string) =>
    message({
      type: "edit",
      from,
      id: `wamid.${from}.edit`,
      ...at(45),
      edit: {
        original_message_id: `wamid.${from}.10`,
        message: { type: "text", text: { body: "Is the red one left?" } },
      },
    });

  const ctx = await createTestContext(testDatabase);
  const connection = await createTestConnection(ctx);
  for (const round of rounds) {
    await store(ctx, connection.id, people.flatMap(round));
    await readAll(ctx, connection.id);
  }
  const together = await shownRows(ctx);
  expect(together).toHaveLength(people.length * 7);
  const { kept, counted } = await compareRollups(ctx);
  expect(kept).toBe(counted);

  const other = await createTestContext(testDatabase);
  const alone = await createTestConnection(other);
  for (const person of people) for (const round of rounds) await receive(other, alone.id, round(person));
  expect(together).toEqual(await shownRows(other));
}, 180_000);
