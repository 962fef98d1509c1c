import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { beginImport } from "#lib/messages/imports/begin-import.ts";
import { inspectChat } from "#lib/parse/inspect-chat.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { findTail } from "./find-tail.ts";
import { importFile, uploadFile } from "./testing/import-file.ts";

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

const chatOf = (year: number) => `13/10/${year}, 09:15 - Ann: one\n13/10/${year}, 09:16 - Ben: two\n`;

/** How often the file is read when it comes to a workspace with a conversation of 2024. */
async function countReadings(text: string): Promise<number> {
  const ctx = await createTestContext(testDatabase);
  await importFile(ctx, "chat.txt", chatOf(2024));
  const { importId } = await uploadFile(ctx, "other.txt", text);
  const { run } = await beginImport(ctx, importId);
  if (!run) throw new Error("The import did not begin.");
  let readings = 0;
  async function* batches() {
    readings += 1;
    yield { records: [] };
  }
  const profile = await inspectChat(Readable.from([Buffer.from(text)]));
  await findTail(ctx, run, { profile, batches: batches(), signal: new AbortController().signal });
  return readings;
}

test("a file is read for its keys only when a conversation is of the same time", async () => {
  expect(await countReadings(chatOf(2021))).toBe(0);
  expect(await countReadings(`${chatOf(2024)}14/10/2024, 10:00 - Ann: three\n`)).toBe(1);
});
