import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditEvents } from "#drizzle/schema/audit.ts";
import { conversations, participants } from "#drizzle/schema/conversations.ts";
import { downloadLinks, exports } from "#drizzle/schema/exports.ts";
import { importRejects, imports } from "#drizzle/schema/imports.ts";
import { media, messageEntities, messages } from "#drizzle/schema/messages.ts";
import { conversationKeywords, vocabulary } from "#drizzle/schema/rollups.ts";
import type { Context } from "#lib/context/context.ts";
import { storeObject } from "#lib/storage/store-object.ts";
import { createTestClock } from "#lib/testing/clock.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { startChat } from "#lib/uploads/testing/start-chat.ts";
import { changeConversation } from "./change-conversation.ts";
import { deleteConversationData } from "./delete-conversation-data.ts";
import { eraseConversation } from "./erase-conversation.ts";
import { getConversation } from "./get-conversation.ts";
import { listConversations } from "./list-conversations.ts";
import { mergeParticipants } from "./merge-participants.ts";
import { recordView } from "./record-view.ts";
import { renameParticipant } from "./rename-participant.ts";
import { restoreConversation } from "./restore-conversation.ts";
import { splitParticipant } from "./split-participant.ts";
import { trashConversation } from "./trash-conversation.ts";

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

const signal = new AbortController().signal;
const streamOf = (text: string) => new Blob([text]).stream();
const notFound = { code: "not_found" };

async function importChat(ctx: Context, name = "Inés") {
  const stream = streamOf(`12/03/2024, 18:02 - Inés: ${randomUUID()}\n`);
  const started = await startChat(ctx, { stream, fileName: `WhatsApp Chat with ${name}.txt`, zone: "Europe/Madrid" });
  return started.conversationId;
}

/** An import as the worker leaves it: messages, people, media, counts, an export with a link. */
async function fill(ctx: Context, conversationId: number, words: string) {
  const { db } = ctx;
  const { workspaceId } = ctx;
  const [row] = await db.select().from(imports).where(eq(imports.conversationId, conversationId));
  if (!row) throw new Error("no import");
  const { readingId, id: importId } = row;
  if (readingId === null) throw new Error("no reading");
  const own = { workspaceId, readingId };
  await db.insert(participants).values([
    { workspaceId, conversationId, id: 1, name: "Inés", rank: 0, messageCount: 2 },
    { workspaceId, conversationId, id: 2, name: "Ines", rank: 1, messageCount: 1 },
    { workspaceId, conversationId, id: 3, name: "Tom", rank: 2, messageCount: 1 },
  ]);
  const picture = await storeObject(ctx, { purpose: "media", stream: streamOf("picture"), maxBytes: 100 });
  const file = await storeObject(ctx, { purpose: "export", stream: streamOf("%PDF"), maxBytes: 100 });
  await db.insert(messages).values({
    ...own,
    seq: 1 << 20,
    participantId: 1,
    sentAt: new Date("2024-03-12T17:02:00Z"),
    localAt: "2024-03-12 18:02:00",
    kind: "text",
    words: 2,
    chars: 10,
    hash: 1n,
    importId,
    sourceLine: 1,
    text: words,
    tsv: sql`to_tsvector('simple', ${words})` as unknown as string,
  });
  await db
    .insert(messageEntities)
    .values({ ...own, seq: 1 << 20, start: 0, len: 4, kind: "PERSON", value: "Inés", localAt: "2024-03-12 18:02:00" });
  await db.insert(media).values({ ...own, id: 1, importId, fileName: "IMG-1.jpg", objectId: picture.id });
  await db.insert(conversationKeywords).values({ ...own, term: "hafen", score: 1, count: 1 });
  await db.insert(importRejects).values({ workspaceId, importId, line: 3, reason: "no sender", text: "???" });
  for (const term of new Set(words.split(" "))) {
    await db
      .insert(vocabulary)
      .values({ workspaceId, term, messages: 1 })
      .onConflictDoUpdate({
        target: [vocabulary.workspaceId, vocabulary.term],
        set: { messages: sql`${vocabulary.messages} + 1` },
      });
  }
  const [exported] = await db
    .insert(exports)
    .values({
      workspaceId,
      conversationId,
      format: "pdf",
      options: {},
      status: "ready",
      objectId: file.id,
      requestedBy: "x",
    })
    .returning({ id: exports.id });
  if (!exported) throw new Error("no export");
  const link = { workspaceId, exportId: exported.id, tokenHash: Buffer.from(randomUUID()), createdBy: "x" };
  await db.insert(downloadLinks).values({ ...link, expiresAt: new Date("2099-01-01"), maxDownloads: 5 });
  await db.update(imports).set({ status: "ready" }).where(eq(imports.id, importId));
  await db.update(conversations).set({ status: "ready", readingId }).where(eq(conversations.id, conversationId));
  return { readingId };
}

/** Rows of a workspace in every table that has such a column, the trail left out. */
async function countRows(workspaceId: number): Promise<Record<string, number>> {
  const { rows: tables } = await testDatabase.db.execute<{ name: string }>(sql`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'workspace_id' and table_name <> 'audit_events'`);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await testDatabase.db.execute<{ count: number }>(
      sql`select count(*)::int4 as count from ${sql.identifier(name)} where workspace_id = ${workspaceId}::int8`,
    );
    if (rows[0]?.count) counts[name] = rows[0].count;
  }
  return counts;
}

async function countFiles(workspaceId: number): Promise<number> {
  let count = 0;
  for await (const _file of store.driver.list(`${workspaceId}/`)) count += 1;
  return count;
}

test("what lies in the trash is seen there only, and comes back as it was", async () => {
  const ctx = await createTestContext(testDatabase);
  const id = await importChat(ctx);
  const { version } = await getConversation(ctx, id);
  await trashConversation(ctx, id);
  await expect(getConversation(ctx, id)).rejects.toMatchObject(notFound);
  await expect(trashConversation(ctx, id)).rejects.toMatchObject(notFound);
  expect(await listConversations(ctx)).toEqual([]);
  expect(await listConversations(ctx, { trashed: true })).toMatchObject([{ id }]);
  await restoreConversation(ctx, id);
  expect(await listConversations(ctx)).toMatchObject([{ id, title: "Inés", lastImport: { status: "queued" } }]);
  expect((await getConversation(ctx, id)).version).toBeGreaterThan(version);
});

test("a conversation of another workspace is not found by any verb, and is not changed", async () => {
  const owner = await createTestContext(testDatabase);
  const stranger = await createTestContext(testDatabase);
  const id = await importChat(owner);
  const before = await getConversation(owner, id);
  const verbs = [
    getConversation(stranger, id),
    trashConversation(stranger, id),
    restoreConversation(stranger, id),
    eraseConversation(stranger, id),
    changeConversation(stranger, { id, title: "mine" }),
    changeConversation(stranger, { id, meParticipantId: null }),
    renameParticipant(stranger, { conversationId: id, participantId: 1, displayName: "mine" }),
    mergeParticipants(stranger, { conversationId: id, from: 1, into: 2 }),
    splitParticipant(stranger, { conversationId: id, participantId: 1 }),
  ];
  for (const refused of await Promise.allSettled(verbs)) {
    expect(refused).toMatchObject({ status: "rejected", reason: notFound });
  }
  expect(await getConversation(owner, id)).toEqual(before);
  expect(await listConversations(stranger)).toEqual([]);
});

test("a viewer changes nothing, and only an owner erases", async () => {
  const owner = await createTestContext(testDatabase);
  const id = await importChat(owner);
  const viewer: Context = { ...owner, role: "viewer" };
  const editor: Context = { ...owner, role: "editor" };
  await expect(trashConversation(viewer, id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(changeConversation(viewer, { id, title: "x" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(eraseConversation(editor, id)).rejects.toMatchObject({ code: "forbidden" });
  await changeConversation(editor, { id, title: "  Inés C.  " });
  expect((await getConversation(viewer, id)).title).toBe("Inés C.");
});

test("erasing leaves no row, no file, no word and no open link of the conversation, and all of the others", async () => {
  const ctx = await createTestContext(testDatabase);
  const kept = await importChat(ctx, "Tom");
  await fill(ctx, kept, "schiff hafen");
  const before = { rows: await countRows(ctx.workspaceId), files: await countFiles(ctx.workspaceId) };
  const id = await importChat(ctx);
  await fill(ctx, id, "geheimnis hafen");
  expect(await countFiles(ctx.workspaceId)).toBe(before.files + 3);

  await eraseConversation(ctx, id);
  await expect(getConversation(ctx, id, { includeTrashed: true })).rejects.toMatchObject(notFound);
  const open = await testDatabase.db
    .select({ exportId: downloadLinks.exportId })
    .from(downloadLinks)
    .innerJoin(exports, eq(exports.id, downloadLinks.exportId))
    .where(and(eq(exports.conversationId, id), sql`${downloadLinks.revokedAt} is null`));
  expect(open).toEqual([]);

  await deleteConversationData(ctx, id, signal);
  expect(await countRows(ctx.workspaceId)).toEqual(before.rows);
  expect(await countFiles(ctx.workspaceId)).toBe(before.files);
  const words = await testDatabase.db.select().from(vocabulary).where(eq(vocabulary.workspaceId, ctx.workspaceId));
  expect(Object.fromEntries(words.map(({ term, messages: count }) => [term, count]))).toEqual({ schiff: 1, hafen: 1 });
  await deleteConversationData(ctx, id, signal);
  expect(await countRows(ctx.workspaceId)).toEqual(before.rows);
});

test("the same bytes can be imported anew while the erasing is still under way", async () => {
  const ctx = await createTestContext(testDatabase);
  const upload = () => ({ stream: streamOf("12/03/2024, 18:02 - Inés: hola\n"), fileName: "a.txt", zone: "UTC" });
  const first = await startChat(ctx, upload());
  await eraseConversation(ctx, first.conversationId);
  const second = await startChat(ctx, upload());
  expect(second).toMatchObject({ duplicate: false });
  await deleteConversationData(ctx, first.conversationId, signal);
  expect(await listConversations(ctx)).toMatchObject([{ id: second.conversationId }]);
});

test("people can be renamed, merged and taken apart again", async () => {
  const ctx = await createTestContext(testDatabase);
  const conversationId = await importChat(ctx);
  await fill(ctx, conversationId, "hola");
  const people = async () => (await listConversations(ctx))[0]?.people;
  const count = async () => (await getConversation(ctx, conversationId)).participantCount;
  await changeConversation(ctx, { id: conversationId, meParticipantId: 2 });
  await renameParticipant(ctx, { conversationId, participantId: 3, displayName: "Tom W." });
  expect(await people()).toEqual(["Inés", "Ines", "Tom W."]);
  await mergeParticipants(ctx, { conversationId, from: 3, into: 2 });
  await mergeParticipants(ctx, { conversationId, from: 2, into: 1 });
  expect(await people()).toEqual(["Inés"]);
  expect(await count()).toBe(1);
  expect(await getConversation(ctx, conversationId)).toMatchObject({ meParticipantId: 1 });
  await expect(mergeParticipants(ctx, { conversationId, from: 1, into: 2 })).rejects.toMatchObject({
    code: "validation",
  });
  await splitParticipant(ctx, { conversationId, participantId: 2 });
  await splitParticipant(ctx, { conversationId, participantId: 3 });
  await renameParticipant(ctx, { conversationId, participantId: 3, displayName: null });
  expect(await people()).toEqual(["Inés", "Ines", "Tom"]);
  expect(await count()).toBe(3);
});

test("ten looks in ten minutes are one row of the trail", async () => {
  const clock = createTestClock();
  const ctx = await createTestContext(testDatabase, { now: clock.now });
  const id = await importChat(ctx);
  const views = () =>
    testDatabase.db.$count(
      auditEvents,
      and(eq(auditEvents.workspaceId, ctx.workspaceId), eq(auditEvents.action, "conversation.view")),
    );
  await Promise.all(Array.from({ length: 10 }, () => recordView(ctx, id)));
  expect(await views()).toBe(1);
  clock.advance(11 * 60_000);
  await recordView(ctx, id);
  expect(await views()).toBe(2);
});
