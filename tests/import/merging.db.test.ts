import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fingerprint } from "#jobs/import/testing/fingerprint.ts";
import { importFile, runImportJob } from "#jobs/import/testing/import-file.ts";
import { acceptMerge, undoMerged } from "#jobs/merging/testing/run-merge-job.ts";
import { saidLines } from "#jobs/merging/testing/said-lines.ts";
import type { Context } from "#lib/context/context.ts";
import { deleteConversationData } from "#lib/library/delete-conversation-data.ts";
import { eraseConversation } from "#lib/library/erase-conversation.ts";
import { listConversations } from "#lib/library/list-conversations.ts";
import { getMessageWindow } from "#lib/messages/get-message-window.ts";
import { decideMerge } from "#lib/messages/merging/decide-merge.ts";
import { getMerge } from "#lib/messages/merging/get-merge.ts";
import { loadExamples } from "#lib/messages/merging/load-examples.ts";
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

/** What a conversation says, in its order, without what tells where a row came from. */
async function said(ctx: Context, conversationId: number): Promise<string[]> {
  const rows = await saidLines(ctx, conversationId);
  return rows.map(({ localAt, sender, kind, text, attachment }) =>
    [localAt, sender, kind, text, attachment].filter((part) => part !== null).join("|"),
  );
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

async function imported(text: string | Buffer, ctx?: Context) {
  const into = ctx ?? (await createTestContext(testDatabase));
  return { ctx: into, ...(await importFile(into, name, text)) };
}

test("T27: a newer export goes behind the conversation by itself: only its new messages are stored, as if all had come at once", async () => {
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
  await undoMerged(ctx, newer.importId);
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
  await acceptMerge(ctx, older.importId);
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
  await acceptMerge(ctx, fuller.importId);
  expect(await said(ctx, conversationId)).toEqual(await said(whole.ctx, whole.conversationId));
  expect(await counted(ctx, conversationId)).toEqual(await counted(whole.ctx, whole.conversationId));
  expect(await seqs()).toEqual(expect.arrayContaining(linked));

  await expect(rereadImport(ctx, { importId, dateOrder: "mdy" })).rejects.toMatchObject({ code: "conflict" });
  await undoMerged(ctx, fuller.importId);
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
  await acceptMerge(ctx, hole.importId);
  const newer = await importFile(ctx, name, part(0, 600));
  expect(await getMerge(ctx, newer.importId)).toMatchObject({ state: "merged", isAutomatic: true });
  expect(await said(ctx, conversationId)).toHaveLength(600);
  const end = await getMessageWindow(ctx, { conversationId, place: { edge: "last" }, limit: 10 });
  expect(end.messages.at(-1)?.position).toBe(600);
  await expect(startUndoingMerge(ctx, hole.importId)).rejects.toMatchObject({ code: "conflict" });
  await undoMerged(ctx, newer.importId);
  expect(await said(ctx, conversationId)).toHaveLength(400);
  await runImportJob(ctx, newer.importId);
  await undoMerged(ctx, hole.importId);
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

const day = "2024-01-05,";
const clock = (at: number) =>
  `${String(10 + Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;

test("an Android export and an iPhone's of one chat are one conversation: seconds are taken over, nothing is there twice", async () => {
  const text = (at: number) => `message ${at}`;
  const android = Array.from({ length: 60 }, (_, at) => `${day} ${clock(at)} - ${at % 2 ? "Ana" : "Ben"}: ${text(at)}`);
  const iphone = Array.from(
    { length: 80 },
    (_, at) =>
      `[${day} ${clock(at)}:${String((at * 7 + 3) % 60).padStart(2, "0")}] ${at % 2 ? "Ana" : "Ben"}: ${text(at)}`,
  );
  const { ctx, conversationId, importId } = await imported(android.join("\n"));
  const before = await fingerprint(ctx, { conversationId, importId });
  const other = await importFile(ctx, name, iphone.join("\n"));
  expect(await getMerge(ctx, other.importId)).toMatchObject({
    state: "offered",
    preview: {
      counts: { matched: 60, added: 20, onlyExisting: 0, contradictory: 0 },
      richer: 60,
      clockShiftSeconds: 0,
    },
  });
  await acceptMerge(ctx, other.importId);
  const lines = await said(ctx, conversationId);
  expect(lines).toHaveLength(80);
  expect(lines[0]).toBe("2024-01-05 10:00:03|Ben|0|message 0");
  expect(lines[59]).toBe("2024-01-05 10:59:56|Ana|0|message 59");
  await undoMerged(ctx, other.importId);
  const { vocabulary: _ofBoth, ...rows } = before;
  expect(await fingerprint(ctx, { conversationId, importId })).toMatchObject(rows);
});

test("two sides of one chat are merged on one clock, differences are listed, and who has two names is one person", async () => {
  const talk = Array.from({ length: 60 }, (_, at) => ({ at, who: at % 2, text: `sentence number ${at}` }));
  const mine = talk.map(({ at, who, text }) => `${day} ${clock(at)} - ${who ? "Ana Lima" : "Ben"}: ${text}`);
  const hers = talk
    .filter(({ at }) => at !== 20)
    .map(
      ({ at, who, text }) =>
        `${day} ${clock(at + 60)} - ${who ? "Ana" : "Ben from work"}: ${at === 30 ? "another wording" : text}`,
    );
  hers.push(`${day} ${clock(130)} - Ana: only she has this`);
  const { ctx, conversationId } = await imported(mine.join("\n"));
  const other = await importFile(
    ctx,
    "WhatsApp Chat with Ben from work.txt",
    hers.join("\n"),
    undefined,
    conversationId,
  );
  const offer = await getMerge(ctx, other.importId);
  expect(offer).toMatchObject({
    state: "offered",
    preview: { clockShiftSeconds: -3_600, counts: { contradictory: 1 }, relation: "overlaps" },
  });
  expect(offer?.preview.renamed.map(({ existing, incoming }) => `${incoming} is ${existing}`).sort()).toEqual([
    "Ana is Ana Lima",
    "Ben from work is Ben",
  ]);
  const examples = await loadExamples(ctx, other.importId);
  const [pair] = offer?.preview.examples.contradictory ?? [];
  expect(examples.existing.get(pair?.existing ?? 0)?.text).toBe("sentence number 30");
  expect(examples.incoming.get(pair?.incoming ?? 0)?.text).toBe("another wording");

  await acceptMerge(ctx, other.importId, ["Ana", "Ben from work"]);
  const lines = await saidLines(ctx, conversationId);
  expect(lines).toHaveLength(62);
  expect(lines.at(-1)).toMatchObject({ localAt: "2024-01-05 11:10:00", sender: "Ana Lima", text: "only she has this" });
  expect((await listConversations(ctx))[0]).toMatchObject({ id: conversationId, participantCount: 2 });
});

test("equal messages of one minute, cut between two exports, are each there once", async () => {
  const ok = (count: number) => `${day} 10:00 - Ben: ok\n`.repeat(count);
  const { ctx, conversationId } = await imported(`${day} 09:00 - Ana: start of it\n${ok(3)}`);
  const newer = await importFile(ctx, name, `${day} 09:00 - Ana: start of it\n${ok(5)}${day} 10:02 - Ana: enough\n`);
  expect(await getMerge(ctx, newer.importId)).toMatchObject({
    state: "merged",
    preview: { counts: { matched: 4, added: 3 } },
  });
  expect(await said(ctx, conversationId)).toHaveLength(7);
});

test("a conversation that a person names is offered, whatever it has in common; one of another workspace is not there", async () => {
  const { ctx, conversationId } = await imported(part(0, 100));
  const stranger = `${day} 10:00 - Zoe: something quite different\n${day} 10:01 - Yan: indeed\n`;
  const other = await importFile(ctx, "other.txt", stranger, undefined, conversationId);
  expect(await getMerge(ctx, other.importId)).toMatchObject({
    state: "offered",
    conversationId,
    preview: { relation: "unrelated", counts: { matched: 0, added: 2 } },
  });
  const elsewhere = await createTestContext(testDatabase);
  await expect(importFile(elsewhere, "other.txt", stranger, undefined, conversationId)).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(decideMerge(elsewhere, { importId: other.importId, accept: true })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(startUndoingMerge(elsewhere, other.importId)).rejects.toMatchObject({ code: "not_found" });
});

test("erasing the conversation erases what was merged into it, files and all", async () => {
  const { ctx, conversationId } = await imported(part(250, 600));
  const older = await importFile(ctx, name, part(0, 400));
  await acceptMerge(ctx, older.importId);
  await eraseConversation(ctx, conversationId);
  const { signal } = new AbortController();
  const { rows } = await ctx.db.execute<{ id: string }>(sql`
    select id from conversations where workspace_id = ${ctx.workspaceId}::int8`);
  expect(rows).toHaveLength(2);
  for (const { id } of rows) await deleteConversationData(ctx, Number(id), signal);
  for (const table of [
    "messages",
    "message_entities",
    "message_marks",
    "merges",
    "imports",
    "objects",
    "vocabulary",
    "conversations",
  ]) {
    const left = await ctx.db.execute(
      sql`select 1 from ${sql.identifier(table)} where workspace_id = ${ctx.workspaceId}::int8`,
    );
    expect({ table, rows: left.rows.length }).toEqual({ table, rows: 0 });
  }
});

test("after the thirty days of the trash the hidden conversation goes; the merged one keeps every message and file", async () => {
  const { ctx, conversationId } = await imported(part(250, 600));
  const older = await importFile(ctx, name, part(0, 400));
  await acceptMerge(ctx, older.importId);
  const { rows } = await ctx.db.execute<{ id: string }>(sql`
    select id from conversations where workspace_id = ${ctx.workspaceId}::int8 and id <> ${conversationId}::int8`);
  const { signal } = new AbortController();
  await eraseConversation(ctx, Number(rows[0]?.id));
  await deleteConversationData(ctx, Number(rows[0]?.id), signal);
  expect(await said(ctx, conversationId)).toHaveLength(600);
  const { rows: files } = await ctx.db.execute(
    sql`select 1 from objects where workspace_id = ${ctx.workspaceId}::int8`,
  );
  expect(files).toHaveLength(2);
  await expect(startUndoingMerge(ctx, older.importId)).rejects.toMatchObject({ code: "conflict" });
});
