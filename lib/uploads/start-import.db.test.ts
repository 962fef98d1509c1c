import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditEvents } from "#drizzle/schema/audit.ts";
import { conversations } from "#drizzle/schema/conversations.ts";
import { imports } from "#drizzle/schema/imports.ts";
import { objects } from "#drizzle/schema/objects.ts";
import type { Context } from "#lib/context/context.ts";
import { getConversation } from "#lib/library/get-conversation.ts";
import { trashConversation } from "#lib/library/trash-conversation.ts";
import { getJob } from "#lib/queue/get-job.ts";
import { openObject } from "#lib/storage/open-object.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { startChat } from "./testing/start-chat.ts";

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

const chat = () => Buffer.from(`12/03/2024, 18:02 - Inés: ${randomUUID()}\n`.repeat(2_000));
const streamOf = (bytes: Buffer) => new Blob([new Uint8Array(bytes)]).stream();
const take = (ctx: Context, bytes: Buffer, fileName = "WhatsApp Chat with Inés.txt") =>
  startChat(ctx, { stream: streamOf(bytes), fileName, zone: "Europe/Madrid", expectedBytes: bytes.length });

async function traces(ctx: Context) {
  const files: string[] = [];
  for await (const file of store.driver.list(`${ctx.workspaceId}/`)) files.push(file.key);
  const own = <Table extends typeof conversations | typeof imports | typeof objects>(table: Table) =>
    testDatabase.db.$count(table, eq(table.workspaceId, ctx.workspaceId));
  return {
    files: files.length,
    conversations: await own(conversations),
    imports: await own(imports),
    objects: await own(objects),
  };
}
const one = { files: 1, conversations: 1, imports: 1, objects: 1 };
const nothing = { files: 0, conversations: 0, imports: 0, objects: 0 };

test("a file becomes a conversation that waits to be read, with its job and its trace", async () => {
  const ctx = await createTestContext(testDatabase, { role: "editor" });
  const bytes = chat();
  const started = await take(ctx, bytes);
  expect(started).toMatchObject({ status: "queued", duplicate: false });
  const conversation = await getConversation(ctx, started.conversationId);
  expect(conversation).toMatchObject({ title: "Inés", status: "queued", readingId: null, zone: "Europe/Madrid" });
  const [row] = await testDatabase.db.select().from(imports).where(eq(imports.id, started.importId));
  expect(row).toMatchObject({ stage: "waiting", byteSize: bytes.length, jobId: started.jobId });
  const stored = await openObject(ctx, row?.objectId ?? "");
  expect(Buffer.concat(await stored.read().toArray()).equals(bytes)).toBe(true);
  expect(await getJob(ctx, started.jobId ?? "")).toMatchObject({ queue: "import.run", state: "waiting" });
  const trail = await testDatabase.db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.workspaceId, ctx.workspaceId), eq(auditEvents.action, "import.create")));
  expect(trail).toHaveLength(1);
});

test("T24 20 uploads of the same bytes at once give one conversation, and 19 are told which", async () => {
  const ctx = await createTestContext(testDatabase);
  const bytes = chat();
  const all = await Promise.all(Array.from({ length: 20 }, () => take(ctx, bytes)));
  expect(new Set(all.map((started) => started.conversationId)).size).toBe(1);
  expect(all.filter((started) => !started.duplicate)).toHaveLength(1);
  expect(await traces(ctx)).toEqual(one);
});

test("T25 the same bytes in two workspaces are two conversations that know nothing of each other", async () => {
  const here = await createTestContext(testDatabase);
  const there = await createTestContext(testDatabase);
  const bytes = chat();
  const first = await take(here, bytes);
  const second = await take(there, bytes);
  expect(second).toMatchObject({ duplicate: false });
  expect(second.conversationId).not.toBe(first.conversationId);
  await expect(getConversation(there, first.conversationId)).rejects.toMatchObject({ code: "not_found" });
});

test("T26 the same bytes while the conversation lies in the trash bring it back", async () => {
  const ctx = await createTestContext(testDatabase);
  const bytes = chat();
  const { conversationId } = await take(ctx, bytes);
  await trashConversation(ctx, conversationId);
  expect(await take(ctx, bytes)).toMatchObject({ conversationId, duplicate: true });
  expect((await getConversation(ctx, conversationId)).trashedAt).toBeNull();
  expect(await traces(ctx)).toEqual(one);
});

test("T1 T4 a program named .zip and an empty file are refused and leave nothing", async () => {
  const ctx = await createTestContext(testDatabase);
  const program = Buffer.concat([Buffer.from("4d5a90000300000004000000ffff0000", "hex"), Buffer.alloc(5_000, 7)]);
  await expect(take(ctx, program, "WhatsApp Chat.zip")).rejects.toMatchObject({ code: "unsupported_type" });
  await expect(take(ctx, Buffer.alloc(0))).rejects.toMatchObject({ code: "unreadable_file" });
  expect(await traces(ctx)).toEqual(nothing);
});

test("T6 T28 an upload that is cut, cancelled or ends early leaves nothing", async () => {
  const ctx = await createTestContext(testDatabase);
  const bytes = chat();
  const upload = { fileName: "chat.txt", zone: "UTC", expectedBytes: bytes.length };
  async function* cut(at: number) {
    yield bytes.subarray(0, at);
    throw new DOMException("aborted", "AbortError");
  }
  async function* ended(at: number) {
    yield bytes.subarray(0, at);
  }
  const incomplete = { code: "incomplete_upload" };
  for (const at of [0, 10, 4_100, Math.floor(bytes.length * 0.8)]) {
    await expect(startChat(ctx, { ...upload, stream: cut(at) }), `cut at ${at}`).rejects.toMatchObject(incomplete);
    await expect(startChat(ctx, { ...upload, stream: ended(at) }), `ended at ${at}`).rejects.toMatchObject(incomplete);
  }
  expect(await traces(ctx)).toEqual(nothing);
});

test("T23 a file that is announced as too large is refused before a byte is read", async () => {
  const ctx = await createTestContext(testDatabase);
  let isRead = false;
  async function* stream() {
    isRead = true;
    yield Buffer.from("x");
  }
  const upload = { stream: stream(), fileName: "chat.txt", zone: "UTC", expectedBytes: 2 ** 50 };
  await expect(startChat(ctx, upload)).rejects.toMatchObject({ code: "too_large" });
  expect(isRead).toBe(false);
});

test("a viewer may not import", async () => {
  const ctx = await createTestContext(testDatabase, { role: "viewer" });
  await expect(take(ctx, chat())).rejects.toMatchObject({ code: "forbidden" });
});
