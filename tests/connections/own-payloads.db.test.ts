import { afterAll, beforeAll, expect, test } from "vitest";
import { readAll } from "#jobs/receive/testing/receive.ts";
import { customer } from "#lib/connections/fixtures/webhook.ts";
import { messageTypes } from "#lib/connections/payload/message-types.ts";
import { createTestConnection } from "#lib/connections/testing/create-test-connection.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { inFull } from "./payloads/expected.ts";
import { ownCalls } from "./payloads/own-calls.ts";
import { ownForms } from "./payloads/own-forms.ts";
import { ownMessages } from "./payloads/own-messages.ts";
import { ownSources } from "./payloads/own-sources.ts";
import { type OwnCase, type OwnTopic, ownTopics } from "./payloads/own-topics.ts";
import { sendSigned } from "./payloads/send-signed.ts";
import { readStored } from "./payloads/stored.ts";

const cases: Record<OwnTopic, OwnCase> = { ...ownMessages, ...ownForms, ...ownSources, ...ownCalls };

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

test("everything that webhooks are known to bring has a payload of our own, and each type of message is in its own", () => {
  expect(Object.keys(cases).sort()).toEqual([...ownTopics].sort());
  const missing = messageTypes.filter((type) => !JSON.stringify(cases[type].bodies).includes(`"type":"${type}"`));
  expect(missing).toEqual([]);
});

test.each(Object.entries(cases))("%s: signed and sent in, it leaves the rows it must give", async (_, own) => {
  const ctx = await createTestContext(testDatabase);
  const connection = await createTestConnection(ctx);
  for (const body of own.bodies) {
    expect(await sendSigned(connection, JSON.stringify(body))).toBe(200);
    await readAll(ctx, connection.id);
  }
  expect(await readStored(ctx)).toEqual(inFull(own, customer.name));
  const { lastError } = await connection.row();
  if (own.trouble) expect(lastError).toMatch(own.trouble);
  else expect(lastError).toBeNull();
});
