import { afterAll, beforeAll, expect, test } from "vitest";
import { importFile } from "#jobs/import/testing/import-file.ts";
import type { Context } from "#lib/context/context.ts";
import { countDays } from "#lib/messages/count-days.ts";
import { getMessageWindow, type WindowPlace } from "#lib/messages/get-message-window.ts";
import { listParticipants } from "#lib/messages/list-participants.ts";
import { seqOf } from "#lib/messages/seq.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let ctx: Context;
let conversationId: number;

const days = 30;
const aDay = 10;

/** 300 messages: ten a day in June 2024, without the 15th. */
function chat(): string {
  const lines: string[] = [];
  for (let at = 0; at < days * aDay; at++) {
    const day = Math.floor(at / aDay) + 1;
    const shown = day >= 15 ? day + 1 : day;
    const date = shown > 30 ? "01/07/2024" : `${String(shown).padStart(2, "0")}/06/2024`;
    lines.push(`${date}, 12:${String(at % aDay).padStart(2, "0")} - ${at % 3 ? "Ana" : "Ben"}: message ${at + 1}`);
  }
  return lines.join("\n");
}

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
  ctx = await createTestContext(testDatabase, { role: "owner" });
  ({ conversationId } = await importFile(ctx, "chat.txt", chat()));
});
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
});

async function open(place: WindowPlace, limit = 20) {
  const window = await getMessageWindow(ctx, { conversationId, place, limit });
  const positions = window.messages.map((message) => message.position);
  const { focusSeq, hasOlder, hasNewer, total } = window;
  return { first: positions[0], last: positions.at(-1), count: positions.length, focusSeq, hasOlder, hasNewer, total };
}

test("a window around a message holds it in the middle, its neighbours in order", async () => {
  const around = { focusSeq: seqOf(150), hasOlder: true, hasNewer: true, total: 300 };
  expect(await open({ around: seqOf(150) })).toEqual({ first: 140, last: 159, count: 20, ...around });
});

test("at the ends a window is filled from the other side and says that nothing is beyond", async () => {
  expect(await open({ around: seqOf(2) })).toMatchObject({ first: 1, last: 20, hasOlder: false, hasNewer: true });
  expect(await open({ around: seqOf(299) })).toMatchObject({ first: 281, last: 300, hasOlder: true, hasNewer: false });
  expect(await open({ edge: "first" })).toMatchObject({ first: 1, count: 20, focusSeq: seqOf(1), hasOlder: false });
  expect(await open({ edge: "last" })).toMatchObject({ last: 300, count: 20, focusSeq: seqOf(300), hasNewer: false });
});

test("a seq between two messages leads to the next one, one beyond the end to the last", async () => {
  expect(await open({ around: seqOf(150) + 1 })).toMatchObject({ focusSeq: seqOf(151) });
  expect(await open({ around: Number.MAX_SAFE_INTEGER })).toMatchObject({ focusSeq: seqOf(300), last: 300 });
});

test("pages before and after join without a gap or a double", async () => {
  const seen: number[] = [];
  let after = 0;
  for (let hasNewer = true; hasNewer; ) {
    const page = await getMessageWindow(ctx, { conversationId, place: { after }, limit: 70 });
    seen.push(...page.messages.map((message) => message.position));
    after = page.messages.at(-1)?.seq ?? 0;
    hasNewer = page.hasNewer;
  }
  expect(seen).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
  expect(await open({ before: seqOf(21) }, 20)).toMatchObject({ first: 1, last: 20, hasOlder: false });
  expect(await open({ before: seqOf(22) }, 20)).toMatchObject({ first: 2, last: 21, hasOlder: true });
});

test("a date leads to the first message of that day, an empty day to the next, a late one to the end", async () => {
  expect(await open({ date: "2024-06-03" })).toMatchObject({ focusSeq: seqOf(21) });
  expect(await open({ date: "2024-06-15" })).toMatchObject({ focusSeq: seqOf(141) });
  expect(await open({ date: "2031-01-01" })).toMatchObject({ focusSeq: seqOf(300) });
  expect(await open({ date: "1999-01-01" })).toMatchObject({ focusSeq: seqOf(1) });
});

test("days are counted as they are read, people come by number of messages", async () => {
  const counted = await countDays(ctx, conversationId);
  expect(counted).toHaveLength(30);
  expect(counted.find(({ day }) => day === "2024-06-15")).toBeUndefined();
  expect(counted.every(({ messages }) => messages === aDay)).toBe(true);
  const people = await listParticipants(ctx, conversationId);
  expect(people.map(({ name, rank, messageCount }) => [name, rank, messageCount])).toEqual([
    ["Ana", 0, 200],
    ["Ben", 1, 100],
  ]);
});

test("conversations of another workspace do not exist", async () => {
  const other = await createTestContext(testDatabase);
  const window = getMessageWindow(other, { conversationId, place: { edge: "last" } });
  await expect(window).rejects.toMatchObject({ code: "not_found" });
});
