import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importMerge } from "#jobs/handlers/import-merge.ts";
import { fingerprint } from "#jobs/import/testing/fingerprint.ts";
import { importFile, runImportJob } from "#jobs/import/testing/import-file.ts";
import type { Context } from "#lib/context/context.ts";
import { listConversations } from "#lib/library/list-conversations.ts";
import { getMessageWindow } from "#lib/messages/get-message-window.ts";
import { decideMerge } from "#lib/messages/merging/decide-merge.ts";
import { getMerge } from "#lib/messages/merging/get-merge.ts";
import { startUndoingMerge } from "#lib/messages/merging/start-undoing-merge.ts";
import { generateLines } from "#lib/testing/chat-generator.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { getImport } from "#lib/uploads/get-import.ts";
import { rereadImport } from "#lib/uploads/reread-import.ts";

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

const lines = Array.from(generateLines({ messages: 600, seed: 5, participants: 3 }), ({ line }) => line);
const part = (from: number, to: number) => lines.slice(from, to).join("");
const name = "WhatsApp Chat with Orchard.txt";

async function runMergeJob(ctx: Context, importId: number): Promise<void> {
  const { signal } = new AbortController();
  await importMerge(ctx, { workspaceId: ctx.workspaceId, importId }, { id: "test", attempt: 1, isLast: true, signal });
}
async function merge(ctx: Context, importId: number, samePeople?: string[]): Promise<void> {
  await decideMerge(ctx, { importId, accept: true, samePeople });
  await runMergeJob(ctx, importId);
}
async function undo(ctx: Context, importId: number): Promise<void> {
  await startUndoingMerge(ctx, importId);
  await runMergeJob(ctx, importId);
}

/** What a conversation says, in its order, without what tells where a row came from. */
async function said(ctx: Context, conversationId: number): Promise<string[]> {
  const { rows } = await ctx.db.execute<{ line: string }>(sql`
    select concat_ws('|', m.local_at, p.name, m.kind, m.text, m.attachment) as line
    from messages m join conversations c on c.workspace_id = m.workspace_id and c.reading_id = m.reading_id
    left join participants p on p.workspace_id = m.workspace_id and p.conversation_id = c.id and p.id = m.participant_id
    where c.workspace_id = ${ctx.workspaceId}::int8 and c.id = ${conversationId}::int8 order by m.seq`);
  return rows.map(({ line }) => line);
}

/** What is counted of a conversation, people by name. */
async function counted(ctx: Context, conversationId: number): Promise<unknown> {
  const { rows } = await ctx.db.execute(sql`
    select d.day, p.name, d.messages, d.words, d.chars, d.media, d.questions, d.links, d.emoji, d.replies,
      d.reply_seconds, d.reply_histogram, d.initiations, d.hours
    from conversation_days d join conversations c on c.workspace_id = d.workspace_id and c.reading_id = d.reading_id
    join participants p on p.workspace_id = d.workspace_id and p.conversation_id = c.id and p.id = d.participant_id
    where c.workspace_id = ${ctx.workspaceId}::int8 and c.id = ${conversationId}::int8 order by d.day, p.name`);
  const { rows: terms } = await ctx.db.execute(sql`
    select kind, month::text, p.name, term, count, messages
    from conversation_terms t join conversations c on c.workspace_id = t.workspace_id and c.reading_id = t.reading_id
    left join participants p on p.workspace_id = t.workspace_id and p.conversation_id = c.id and p.id = t.participant_id
    where c.workspace_id = ${ctx.workspaceId}::int8 and c.id = ${conversationId}::int8 order by 1, 2, 3, 4`);
  return { days: rows, terms };
}

async function imported(text: string, ctx?: Context) {
  const into = ctx ?? (await createTestContext(testDatabase));
  return { ctx: into, ...(await importFile(into, name, text)) };
}

test("a newer export goes behind the conversation by itself: only its new messages are stored, as if all had come at once", async () => {
  const whole = await imported(part(0, 600));
  const { ctx, conversationId } = await imported(part(0, 400));
  const newer = await importFile(ctx, name, part(0, 600));

  const found = await getImport(ctx, newer.importId);
  expect(found).toMatchObject({
    conversationId,
    status: "ready",
    progress: { read: 600, storingFrom: 400, stored: 200 },
  });
  expect(await getMerge(ctx, newer.importId)).toMatchObject({
    state: "merged",
    isAutomatic: true,
    conversationId,
    notUndoable: null,
    preview: { relation: "extends", counts: { matched: 400, added: 200, onlyExisting: 0, contradictory: 0 } },
  });
  expect(await said(ctx, conversationId)).toEqual(await said(whole.ctx, whole.conversationId));
  expect(await counted(ctx, conversationId)).toEqual(await counted(whole.ctx, whole.conversationId));
  expect((await listConversations(ctx)).map(({ id, messageCount }) => ({ id, messageCount }))).toEqual([
    { id: conversationId, messageCount: (await listConversations(whole.ctx))[0]?.messageCount },
  ]);
});

test("an export without anything new changes nothing and makes no second conversation", async () => {
  const { ctx, conversationId, importId } = await imported(part(0, 300));
  const before = await fingerprint(ctx, { conversationId, importId });
  const again = await importFile(ctx, name, `${part(0, 300)}\n`);
  expect(await getMerge(ctx, again.importId)).toMatchObject({
    state: "merged",
    preview: { counts: { added: 0, matched: 300 } },
  });
  expect(await fingerprint(ctx, { conversationId, importId })).toEqual(before);
  expect(await listConversations(ctx)).toHaveLength(1);
});

test("undone, a newer export leaves every row as it was, byte for byte, and becomes a conversation of its own", async () => {
  const { ctx, conversationId, importId } = await imported(part(0, 400));
  const before = await fingerprint(ctx, { conversationId, importId });
  const newer = await importFile(ctx, name, part(0, 600));
  await undo(ctx, newer.importId);
  const { vocabulary: _all, conversation_days: days, ...rows } = before;
  const after = await fingerprint(ctx, { conversationId, importId });
  expect(after).toMatchObject(rows);
  expect(after.conversation_days?.rows).toBe(days?.rows);

  await runImportJob(ctx, newer.importId);
  const own = await getImport(ctx, newer.importId);
  expect(own).toMatchObject({ status: "ready" });
  expect(own.conversationId).not.toBe(conversationId);
  expect(await said(ctx, own.conversationId)).toHaveLength(600);
  expect(await said(ctx, conversationId)).toHaveLength(400);
  expect(await getMerge(ctx, newer.importId)).toMatchObject({ state: "undone" });
});

test("an older export is a conversation of its own until a person merges it; then both equal the whole", async () => {
  const whole = await imported(part(0, 600));
  const { ctx, conversationId } = await imported(part(250, 600));
  const older = await importFile(ctx, name, part(0, 400));
  expect(await getMerge(ctx, older.importId)).toMatchObject({
    state: "offered",
    conversationId,
    preview: { relation: "overlaps", counts: { matched: 150, added: 250, onlyExisting: 200, contradictory: 0 } },
  });
  expect(await listConversations(ctx)).toHaveLength(2);
  await merge(ctx, older.importId);
  expect(await said(ctx, conversationId)).toEqual(await said(whole.ctx, whole.conversationId));
  expect(await counted(ctx, conversationId)).toEqual(await counted(whole.ctx, whole.conversationId));
  expect(await listConversations(ctx)).toHaveLength(1);
  expect(await getImport(ctx, older.importId)).toMatchObject({ conversationId, status: "ready" });

  const window = await getMessageWindow(ctx, { conversationId, place: { edge: "first" }, limit: 200 });
  expect(window.messages.map(({ position }) => position)).toEqual(Array.from({ length: 200 }, (_, at) => at + 1));
  const last = await getMessageWindow(ctx, { conversationId, place: { edge: "last" }, limit: 30 });
  expect(last.messages.map(({ position }) => position)).toEqual(Array.from({ length: 30 }, (_, at) => at + 571));
});

test("a hole in the middle is filled, links keep their messages, and undoing brings both conversations back as they were", async () => {
  const whole = await imported(part(0, 600));
  const { ctx, conversationId, importId } = await imported(part(0, 200) + part(350, 600));
  const before = await fingerprint(ctx, { conversationId, importId });
  const seqs = async () =>
    (
      await ctx.db.execute<{
        seq: string;
      }>(sql`select seq from messages m join conversations c using (workspace_id, reading_id)
      where c.workspace_id = ${ctx.workspaceId}::int8 and c.id = ${conversationId}::int8 order by seq`)
    ).rows.map(({ seq }) => seq);
  const linked = await seqs();
  const fuller = await importFile(ctx, name, part(100, 500));
  const own = await fingerprint(ctx, fuller);
  await merge(ctx, fuller.importId);
  expect(await said(ctx, conversationId)).toEqual(await said(whole.ctx, whole.conversationId));
  expect(await counted(ctx, conversationId)).toEqual(await counted(whole.ctx, whole.conversationId));
  expect(await seqs()).toEqual(expect.arrayContaining(linked));

  await expect(rereadImport(ctx, { importId, dateOrder: "mdy" })).rejects.toMatchObject({ code: "conflict" });
  await undo(ctx, fuller.importId);
  const { vocabulary: _ofBoth, ...rows } = before;
  expect(await fingerprint(ctx, { conversationId, importId })).toMatchObject(rows);
  const again = await getImport(ctx, fuller.importId);
  expect(await fingerprint(ctx, { conversationId: again.conversationId, importId: fuller.importId })).toEqual(own);
  expect(await listConversations(ctx)).toHaveLength(2);
});

test("the last merge is undone first; then the one before it", async () => {
  const { ctx, conversationId, importId } = await imported(part(0, 200) + part(300, 400));
  const first = await fingerprint(ctx, { conversationId, importId });
  const hole = await importFile(ctx, name, part(150, 400));
  await merge(ctx, hole.importId);
  const newer = await importFile(ctx, name, part(0, 600));
  expect(await getMerge(ctx, newer.importId)).toMatchObject({ state: "merged", isAutomatic: true });
  expect(await said(ctx, conversationId)).toHaveLength(600);
  const end = await getMessageWindow(ctx, { conversationId, place: { edge: "last" }, limit: 10 });
  expect(end.messages.at(-1)?.position).toBe(600);
  await expect(startUndoingMerge(ctx, hole.importId)).rejects.toMatchObject({ code: "conflict" });
  await undo(ctx, newer.importId);
  expect(await said(ctx, conversationId)).toHaveLength(400);
  await runImportJob(ctx, newer.importId);
  await undo(ctx, hole.importId);
  const { vocabulary: _newer, ...rows } = first;
  expect(await fingerprint(ctx, { conversationId, importId })).toMatchObject(rows);
});

test("kept as its own, an export stays a conversation and is not offered again", async () => {
  const { ctx } = await imported(part(250, 600));
  const older = await importFile(ctx, name, part(0, 400));
  await decideMerge(ctx, { importId: older.importId, accept: false });
  expect(await getMerge(ctx, older.importId)).toMatchObject({ state: "declined" });
  expect(await listConversations(ctx)).toHaveLength(2);
});

test("a conversation of another workspace, or of other people, is never a candidate", async () => {
  await imported(part(0, 400));
  const { ctx } = await imported(part(0, 600));
  const others = Array.from(
    generateLines({ messages: 300, seed: 9, participants: 4, locale: "de" }),
    ({ line }) => line,
  );
  const other = await importFile(ctx, name, others.join(""));
  expect(await getMerge(ctx, other.importId)).toBeNull();
  expect(await listConversations(ctx)).toHaveLength(2);
});
