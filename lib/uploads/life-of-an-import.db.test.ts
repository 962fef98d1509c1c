import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { conversations, readings } from "#drizzle/schema/conversations.ts";
import { importRejects, imports } from "#drizzle/schema/imports.ts";
import { media } from "#drizzle/schema/messages.ts";
import type { Context } from "#lib/context/context.ts";
import { deleteConversationData } from "#lib/library/delete-conversation-data.ts";
import { getConversation } from "#lib/library/get-conversation.ts";
import { listConversations } from "#lib/library/list-conversations.ts";
import { openObject } from "#lib/storage/open-object.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { cancelImport } from "./cancel-import.ts";
import { confirmDateOrder } from "./confirm-date-order.ts";
import { countImportFiles } from "./count-import-files.ts";
import { discardUpload } from "./discard-upload.ts";
import { getImport } from "./get-import.ts";
import { type ImportFileGroup, listImportFiles } from "./list-import-files.ts";
import { listImports } from "./list-imports.ts";
import { listReadingsOfFile } from "./list-readings-of-file.ts";
import { listRejects } from "./list-rejects.ts";
import { rereadImport } from "./reread-import.ts";
import { retryImport } from "./retry-import.ts";
import { startSampleImport } from "./start-sample-import.ts";
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

const notFound = { code: "not_found" };
const conflict = { code: "conflict" };

function importChat(ctx: Context, text = `01/02/2024, 18:02 - Ada: ${randomUUID()}\n`) {
  return startChat(ctx, { stream: new Blob([text]).stream(), fileName: "Ada.txt", zone: "UTC" });
}

/** Brings an import to an end, as the worker does. */
async function end(importId: number, status: "ready" | "failed") {
  const { db } = testDatabase;
  const [row] = await db.update(imports).set({ status }).where(eq(imports.id, importId)).returning();
  if (!row || row.conversationId === null) throw new Error("no import");
  const readingId = status === "ready" ? row.readingId : null;
  await db.update(conversations).set({ status, readingId }).where(eq(conversations.id, row.conversationId));
  return row;
}

test("an import tells its place in the line, its rejects and its media", async () => {
  const ctx = await createTestContext(testDatabase);
  const first = await importChat(ctx);
  const { importId } = await importChat(ctx);
  const { workspaceId, db } = ctx;
  const [row] = await db.select().from(imports).where(eq(imports.id, importId));
  const readingId = row?.readingId ?? 0;
  const rejects = Array.from({ length: 30 }, (_, index) => ({ line: index + 1, reason: "no sender", text: "??" }));
  await db.insert(importRejects).values(rejects.map((reject) => ({ workspaceId, importId, ...reject })));
  await db.insert(media).values([
    { workspaceId, readingId, id: 1, importId, fileName: "a.jpg", objectId: randomUUID() },
    { workspaceId, readingId, id: 2, importId, fileName: "b.jpg" },
    { workspaceId, readingId, id: 3, importId, fileName: "c.jpg", problem: "damaged" },
  ]);
  const found = await getImport(ctx, importId);
  expect(found).toMatchObject({
    status: "queued",
    media: { present: 1, missing: 1, damaged: 1 },
    rejects: { total: 30 },
  });
  expect(found.rejects.sample).toHaveLength(20);
  expect(await listRejects(ctx, { importId, after: 20 })).toHaveLength(10);
  expect((await getImport(ctx, first.importId)).queuePosition).toBe((found.queuePosition ?? 0) - 1);
  expect(await listImports(ctx)).toMatchObject([{ id: importId }, { id: first.importId }]);
});

test("imports of another workspace are not found by any verb", async () => {
  const owner = await createTestContext(testDatabase);
  const stranger = await createTestContext(testDatabase);
  const { importId } = await importChat(owner);
  const verbs = [
    getImport(stranger, importId),
    cancelImport(stranger, importId),
    retryImport(stranger, importId),
    rereadImport(stranger, { importId, dateOrder: "mdy" }),
    listRejects(stranger, { importId, after: 0 }),
    listImportFiles(stranger, { importId, group: "present", after: 0 }),
    countImportFiles(stranger, importId),
    listReadingsOfFile(stranger, importId),
    confirmDateOrder(stranger, importId),
  ];
  for (const refused of await Promise.allSettled(verbs)) {
    expect(refused).toMatchObject({ status: "rejected", reason: notFound });
  }
  expect(await listImports(stranger)).toEqual([]);
});

test("cancelling the first import leaves nothing, and the file can come again", async () => {
  const ctx = await createTestContext(testDatabase, { role: "editor" });
  const text = "01/02/2024, 18:02 - Ada: hello\n";
  const { importId, conversationId } = await importChat(ctx, text);
  await cancelImport(ctx, importId);
  await expect(getConversation(ctx, conversationId)).rejects.toMatchObject(notFound);
  await deleteConversationData(ctx, conversationId, new AbortController().signal);
  for await (const file of store.driver.list(`${ctx.workspaceId}/`)) expect(file).toBeUndefined();
  expect(await importChat(ctx, text)).toMatchObject({ duplicate: false });
});

test("only a failed import can be run again, and it keeps its conversation", async () => {
  const ctx = await createTestContext(testDatabase);
  const { importId, conversationId, jobId } = await importChat(ctx);
  await expect(retryImport(ctx, importId)).rejects.toMatchObject(conflict);
  await end(importId, "failed");
  const again = await retryImport(ctx, importId);
  expect(again.jobId).not.toBe(jobId);
  expect(await getImport(ctx, importId)).toMatchObject({ status: "queued", jobId: again.jobId, conversationId });
  expect(await getConversation(ctx, conversationId)).toMatchObject({ status: "queued" });
});

test("the file of an import that holds no chat goes, unless another import reads it", async () => {
  const ctx = await createTestContext(testDatabase);
  const alone = await importChat(ctx);
  const { objectId } = await end(alone.importId, "failed");
  await discardUpload(ctx, alone.importId);
  await expect(openObject(ctx, objectId ?? "")).rejects.toMatchObject(notFound);
  await expect(retryImport(ctx, alone.importId)).rejects.toMatchObject(conflict);

  const first = await importChat(ctx);
  const shared = await end(first.importId, "ready");
  const second = await rereadImport(ctx, { importId: first.importId, dateOrder: "mdy" });
  await testDatabase.db.update(imports).set({ status: "failed" }).where(eq(imports.id, second.importId));
  await discardUpload(ctx, second.importId);
  expect(await openObject(ctx, shared.objectId ?? "")).toMatchObject({ id: shared.objectId });
});

test("a failed import is not run again beside a later one of the same bytes", async () => {
  const ctx = await createTestContext(testDatabase);
  const text = "01/02/2024, 18:02 - Ada: again\n";
  const { importId } = await importChat(ctx, text);
  await end(importId, "failed");
  expect(await importChat(ctx, text)).toMatchObject({ duplicate: false });
  await expect(retryImport(ctx, importId)).rejects.toMatchObject(conflict);
});

test("another date order reads the same file into a new reading, the old one stays", async () => {
  const ctx = await createTestContext(testDatabase);
  const first = await importChat(ctx);
  await expect(rereadImport(ctx, { importId: first.importId, dateOrder: "mdy" })).rejects.toMatchObject(conflict);
  const { readingId, objectId } = await end(first.importId, "ready");
  const tries = await Promise.allSettled(
    Array.from({ length: 5 }, () =>
      rereadImport(ctx, { importId: first.importId, dateOrder: "mdy", zone: "Asia/Tokyo" }),
    ),
  );
  const started = tries.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  expect(started).toHaveLength(1);
  const second = await getImport(ctx, started[0]?.importId ?? 0);
  expect(second).toMatchObject({ objectId, dateOrder: "mdy", zone: "Asia/Tokyo", status: "queued" });
  expect(second.readingId).not.toBe(readingId);
  expect(await getConversation(ctx, first.conversationId)).toMatchObject({ readingId, status: "ready" });

  await cancelImport(ctx, second.id);
  expect(await getConversation(ctx, first.conversationId)).toMatchObject({ readingId, status: "ready" });
  expect(await testDatabase.db.$count(readings, eq(readings.conversationId, first.conversationId))).toBe(2);
});

test("another zone alone leaves the date order to the file, and the way back is the reading before", async () => {
  const ctx = await createTestContext(testDatabase);
  const text = "01/02/2024, 18:02 - Ada: elsewhere\n";
  const first = await importChat(ctx, text);
  await end(first.importId, "ready");
  const second = await rereadImport(ctx, { importId: first.importId, zone: "Asia/Tokyo" });
  await end(second.importId, "ready");
  const back = await rereadImport(ctx, { importId: second.importId, zone: "UTC" });
  await end(back.importId, "ready");
  expect(await listReadingsOfFile(ctx, first.importId)).toMatchObject([
    { id: back.importId, zone: "UTC", dateOrder: null, isReread: true, isShown: true },
    { id: second.importId, zone: "Asia/Tokyo", dateOrder: null, isReread: true, isShown: false },
    { id: first.importId, zone: "UTC", dateOrder: null, isReread: false, isShown: false },
  ]);
  expect(await importChat(ctx, text)).toMatchObject({ duplicate: true, conversationId: first.conversationId });
});

test("an assumed date order can be confirmed, and the same bytes are still known", async () => {
  const ctx = await createTestContext(testDatabase);
  const text = "01/02/2024, 18:02 - Ada: sure\n";
  const { importId, conversationId } = await importChat(ctx, text);
  await expect(confirmDateOrder(ctx, importId)).rejects.toMatchObject(conflict);
  await end(importId, "ready");
  const report = { dateOrder: "dmy", ambiguous: true, isOrderChosen: false };
  await testDatabase.db.update(imports).set({ report }).where(eq(imports.id, importId));
  await confirmDateOrder(ctx, importId);
  expect(await getImport(ctx, importId)).toMatchObject({
    dateOrder: "dmy",
    report: { dateOrder: "dmy", ambiguous: true, isOrderChosen: true },
  });
  expect(await importChat(ctx, text)).toMatchObject({ duplicate: true, conversationId });
});

test("files of an import are counted and listed by whether they are there and whether a message names them", async () => {
  const ctx = await createTestContext(testDatabase);
  const { importId } = await importChat(ctx);
  const { readingId } = await getImport(ctx, importId);
  const { workspaceId, db } = ctx;
  const objectId = randomUUID();
  const file = (id: number, fileName: string, columns: object) =>
    ({ workspaceId, readingId, importId, id, fileName, ...columns }) as const;
  await db
    .insert(media)
    .values([
      file(1, "here.jpg", { seq: 10, objectId, byteSize: 5 }),
      file(2, "gone.jpg", { seq: 20 }),
      file(3, "broken.jpg", { seq: 30, problem: "damaged" }),
      file(4, "nobody.jpg", { objectId }),
      file(5, "gone.opus", { seq: 40 }),
    ]);
  expect(await countImportFiles(ctx, importId)).toEqual({ present: 1, missing: 2, unusable: 1, orphan: 1 });
  const names = async (group: ImportFileGroup, after = 0) =>
    (await listImportFiles(ctx, { importId, group, after })).map(({ fileName }) => fileName);
  expect(await names("present")).toEqual(["here.jpg"]);
  expect(await names("missing")).toEqual(["gone.jpg", "gone.opus"]);
  expect(await names("missing", 2)).toEqual(["gone.opus"]);
  expect(await names("unusable")).toEqual(["broken.jpg"]);
  expect(await names("orphan")).toEqual(["nobody.jpg"]);
});

test("the sample is marked as one and comes once", async () => {
  const ctx = await createTestContext(testDatabase);
  const started = await startSampleImport(ctx);
  expect(await startSampleImport(ctx)).toMatchObject({ conversationId: started.conversationId, duplicate: true });
  expect(await listConversations(ctx)).toMatchObject([{ isSample: true, title: "Harbour Garden (invented sample)" }]);
});
