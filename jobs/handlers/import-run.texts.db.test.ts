import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importFile } from "#jobs/import/testing/import-file.ts";
import type { Context } from "#lib/context/context.ts";
import { getConversation } from "#lib/library/get-conversation.ts";
import { getMessageWindow } from "#lib/messages/get-message-window.ts";
import { listParticipants } from "#lib/messages/list-participants.ts";
import { searchInput } from "#lib/search/schemas.ts";
import { searchMessages } from "#lib/search/search-messages.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { getImport } from "#lib/uploads/get-import.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let ctx: Context;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
  ctx = await createTestContext(testDatabase);
});
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
});

async function messagesOf(conversationId: number) {
  return (await getMessageWindow(ctx, { conversationId, place: { edge: "first" } })).messages;
}

async function found(query: string, conversationId: number): Promise<number> {
  const { hits } = await searchMessages(ctx, searchInput.parse({ query, conversationId: String(conversationId) }));
  return hits.length;
}

test("T31 lone surrogates of a UTF-16 file become U+FFFD, and nothing around them is lost", async () => {
  const text = "13/10/2024, 09:01 - Ana: a\ud83d b\n13/10/2024, 09:02 - Ben: whole 😀\n";
  const { conversationId } = await importFile(ctx, "lone.txt", Buffer.from(`\ufeff${text}`, "utf16le"));
  expect((await messagesOf(conversationId)).map((message) => message.text)).toEqual(["a\ufffd b", "whole 😀"]);
});

test("T32 of a message of 5 MB the beginning can be searched, and all of it is kept", async () => {
  const long = `firstword ${"filler word ".repeat(420_000)}lastword`;
  const { conversationId } = await importFile(ctx, "long.txt", `13/10/2024, 09:01 - Ana: ${long}\n`);
  expect((await messagesOf(conversationId))[0]?.text).toHaveLength(long.length);
  expect(await found("firstword", conversationId)).toBe(1);
  expect(await found("lastword", conversationId)).toBe(0);
}, 120_000);

test("T33 a batch of 200,000 distinct words is stored, and each is found", async () => {
  const word = (number: number) => `w${number.toString(36)}x`;
  const lines = Array.from({ length: 4_000 }, (_, line) => {
    const words = Array.from({ length: 50 }, (_, at) => word(line * 50 + at)).join(" ");
    return `13/10/2024, ${String(8 + (line % 12)).padStart(2, "0")}:15 - ${line % 2 ? "Ana" : "Ben"}: ${words}\n`;
  });
  const { conversationId, importId } = await importFile(ctx, "words.txt", lines.join(""));
  expect((await getImport(ctx, importId)).report).toMatchObject({ messages: 4_000, rejects: 0 });
  const { rows } = await ctx.db.execute(sql`
    select count(*)::int as words, max(messages)::int as most from vocabulary
    where workspace_id = ${ctx.workspaceId}::int8 and term ~ '^w[0-9a-z]+x$'`);
  expect(rows).toEqual([{ words: 200_000, most: 1 }]);
  expect(await found(word(199_999), conversationId)).toBe(1);
}, 240_000);

test("T35 a chat of notices alone is ready with no message and all of its notices", async () => {
  const notice = "Messages and calls are end-to-end encrypted. No one outside of this chat can read them.";
  const text = `13/10/2024, 09:01 - ${notice}\n13/10/2024, 09:02 - Ana created group "Orchard"\n`;
  const { conversationId, importId } = await importFile(ctx, "notices.txt", text);
  expect(await getImport(ctx, importId)).toMatchObject({ status: "ready", report: { messages: 0, notices: 2 } });
  expect(await getConversation(ctx, conversationId)).toMatchObject({ messageCount: 0, noticeCount: 2 });
});

test("T39 names with a colon, an emoji alone, like a notice or of 500 characters are each one person in every import", async () => {
  const names = ["Ana", "Dr. Who: Tardis", "🦊", "Lee left", "N".repeat(500), "Ana B"];
  const times = 9;
  const chat = (day: number) =>
    Array.from({ length: times }, (_, at) => names.map((name) => `${day}/10/2024, 09:0${at} - ${name}: ${at} pm\n`));
  const people = async (text: string) => {
    const { conversationId } = await importFile(ctx, "names.txt", text);
    const listed = await listParticipants(ctx, conversationId);
    return new Map(listed.map(({ name, messageCount }) => [name, messageCount]));
  };
  const expected = new Map(names.map((name) => [name, times]));
  expect(await people(chat(13).flat().join(""))).toEqual(expected);
  expect(await people(chat(14).flat().reverse().join(""))).toEqual(expected);
});

test("T41 messages of an hour that was skipped or came twice are flagged and counted at the hour as written", async () => {
  const text = [
    "31/03/2024, 01:50 - Ana: before",
    "31/03/2024, 02:30 - Ben: in the gap",
    "31/03/2024, 03:10 - Ana: after",
    "27/10/2024, 02:10 - Ben: twice",
    "27/10/2024, 02:50 - Ana: twice too",
    "27/10/2024, 03:10 - Ben: later",
  ];
  const { conversationId, importId } = await importFile(ctx, "nights.txt", `${text.join("\n")}\n`, "Europe/Madrid");
  expect((await getImport(ctx, importId)).report).toMatchObject({ clockNights: { gap: 1, overlap: 2 } });
  const { rows } = await ctx.db.execute(sql`
    select day::text, sum(hours[2])::int as one, sum(hours[3])::int as two, sum(hours[4])::int as three
    from conversation_days where workspace_id = ${ctx.workspaceId}::int8 and reading_id =
      (select reading_id from conversations where workspace_id = ${ctx.workspaceId}::int8 and id = ${conversationId}::int8)
    group by day order by day`);
  expect(rows).toEqual([
    { day: "2024-03-31", one: 1, two: 1, three: 1 },
    { day: "2024-10-27", one: 0, two: 2, three: 1 },
  ]);
});
