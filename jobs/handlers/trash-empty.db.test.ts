import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { objects } from "#drizzle/schema/objects.ts";
import type { Context } from "#lib/context/context.ts";
import { listConversations } from "#lib/library/list-conversations.ts";
import { trashConversation } from "#lib/library/trash-conversation.ts";
import { storeObject } from "#lib/storage/store-object.ts";
import { createTestClock } from "#lib/testing/clock.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { startImport } from "#lib/uploads/start-import.ts";
import { emptyTrash } from "./trash-empty.ts";

let testDatabase: TestDatabase;
let store: TestStorage;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  store = await createTestStorage();
});
afterAll(async () => {
  await testDatabase.close();
  await store.close();
});

const run = { id: randomUUID(), attempt: 1, isLast: false, signal: new AbortController().signal };
const dayMs = 86_400_000;
const streamOf = (text: string) => new Blob([text]).stream();
const inJob = (ctx: Context): Context => ({ ...ctx, actor: { kind: "job", id: run.id }, workspaceId: 0 });

test("the trash is emptied after 30 days and not before", async () => {
  const clock = createTestClock();
  const ctx = await createTestContext(testDatabase, { now: clock.now });
  const stream = streamOf("12/03/2024, 18:02 - Ada: hello\n");
  const { conversationId } = await startImport(ctx, { stream, fileName: "Ada.txt", zone: "UTC" });
  await trashConversation(ctx, conversationId);
  clock.advance(29 * dayMs);
  await emptyTrash(inJob(ctx), {}, run);
  expect(await listConversations(ctx, { trashed: true })).toHaveLength(1);
  clock.advance(2 * dayMs);
  await emptyTrash(inJob(ctx), {}, run);
  expect(await listConversations(ctx, { trashed: true })).toEqual([]);
});

test("files that a killed worker stored and nothing names go after a day, the others stay", async () => {
  const clock = createTestClock(new Date().toISOString());
  const ctx = await createTestContext(testDatabase, { now: clock.now });
  await startImport(ctx, { stream: streamOf("12/03/2024, 18:02 - Bo: hi\n"), fileName: "Bo.txt", zone: "UTC" });
  await storeObject(ctx, { purpose: "media", stream: streamOf("left behind"), maxBytes: 100 });
  const count = () => testDatabase.db.$count(objects, eq(objects.workspaceId, ctx.workspaceId));
  clock.advance(dayMs / 2);
  await emptyTrash(inJob(ctx), {}, run);
  expect(await count()).toBe(2);
  clock.advance(dayMs);
  await emptyTrash(inJob(ctx), {}, run);
  expect(await count()).toBe(1);
});
