import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { conversations } from "#drizzle/schema/conversations.ts";
import { imports } from "#drizzle/schema/imports.ts";
import { messages } from "#drizzle/schema/messages.ts";
import { objects } from "#drizzle/schema/objects.ts";
import type { Context } from "#lib/context/context.ts";
import { listConversations } from "#lib/library/list-conversations.ts";
import { trashConversation } from "#lib/library/trash-conversation.ts";
import { storeObject } from "#lib/storage/store-object.ts";
import { createTestClock } from "#lib/testing/clock.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { rereadImport } from "#lib/uploads/reread-import.ts";
import { startChat } from "#lib/uploads/testing/start-chat.ts";
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
  const { conversationId } = await startChat(ctx, { stream, fileName: "Ada.txt", zone: "UTC" });
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
  await startChat(ctx, { stream: streamOf("12/03/2024, 18:02 - Bo: hi\n"), fileName: "Bo.txt", zone: "UTC" });
  await storeObject(ctx, { purpose: "media", stream: streamOf("left behind"), maxBytes: 100 });
  const count = () => testDatabase.db.$count(objects, eq(objects.workspaceId, ctx.workspaceId));
  clock.advance(dayMs / 2);
  await emptyTrash(inJob(ctx), {}, run);
  expect(await count()).toBe(2);
  clock.advance(dayMs);
  await emptyTrash(inJob(ctx), {}, run);
  expect(await count()).toBe(1);
});

test("messages that no conversation shows any more go after a day, those that a failed import may go on with stay", async () => {
  const clock = createTestClock(new Date().toISOString());
  const ctx = await createTestContext(testDatabase, { now: clock.now });
  const { db, workspaceId } = ctx;
  const stream = streamOf("12/03/2024, 18:02 - Cleo: hi\n");
  const { importId, conversationId } = await startChat(ctx, { stream, fileName: "Cleo.txt", zone: "UTC" });
  const [first] = await db.update(imports).set({ status: "ready" }).where(eq(imports.id, importId)).returning();
  await db.update(conversations).set({ readingId: first?.readingId }).where(eq(conversations.id, conversationId));
  const second = await rereadImport(ctx, { importId, dateOrder: "mdy" });
  const [replaced] = await db.select().from(imports).where(eq(imports.id, second.importId));
  const readingIds = [first?.readingId ?? 0, replaced?.readingId ?? 0];
  for (const readingId of readingIds) {
    await db.execute(sql`
      insert into messages (workspace_id, reading_id, seq, sent_at, local_at, kind, words, chars, hash, import_id,
        source_line, text, tsv)
      values (${workspaceId}::int8, ${readingId}::int8, 1, now(), now(), 0, 1, 2, 1, 1, 1, 'hi', 'hi'::tsvector)`);
  }
  const held = async () => {
    await emptyTrash(inJob(ctx), {}, run);
    const rows = await db.select().from(messages).where(eq(messages.workspaceId, workspaceId));
    return rows.map((row) => row.readingId);
  };
  clock.advance(2 * dayMs);
  await db.update(imports).set({ status: "failed" }).where(eq(imports.id, second.importId));
  expect(await held()).toEqual(readingIds);
  await db.update(imports).set({ status: "cancelled" }).where(eq(imports.id, second.importId));
  expect(await held()).toEqual(readingIds.slice(0, 1));
});
