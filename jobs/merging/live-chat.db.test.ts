import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { conversations } from "#drizzle/schema/conversations.ts";
import { merges } from "#drizzle/schema/merges.ts";
import { importFile } from "#jobs/import/testing/import-file.ts";
import { compareRollups } from "#jobs/receive/testing/compare-rollups.ts";
import { readAll, receive } from "#jobs/receive/testing/receive.ts";
import { incoming, message, noon, text } from "#lib/connections/fixtures/webhook.ts";
import { createTestConnection, type TestConnection } from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { eraseConversation } from "#lib/library/erase-conversation.ts";
import { trashConversation } from "#lib/library/trash-conversation.ts";
import { getMessageWindow } from "#lib/messages/get-message-window.ts";
import { decideMerge } from "#lib/messages/merging/decide-merge.ts";
import { startUndoingMerge } from "#lib/messages/merging/start-undoing-merge.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { runMergeJob } from "./testing/run-merge-job.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let ctx: Context;
let connection: TestConnection;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
});
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
});
beforeEach(async () => {
  ctx = await createTestContext(testDatabase);
  connection = await createTestConnection(ctx);
});

const said = (body: string, minutes: number, given = {}) =>
  text(body, { id: `wamid.${body}`, timestamp: String(noon + minutes * 60), ...given });
// The fixtures' noon is 11:00 of the wall clock in Madrid.
const line = (body: string, minutes: number) => {
  const wall = new Date((noon + 3_600 + minutes * 60) * 1000).toISOString();
  return `[${wall.slice(8, 10)}/${wall.slice(5, 7)}/${wall.slice(0, 4)}, ${wall.slice(11, 19)}] Noor Vidal: ${body}\n`;
};
const bodies = Array.from({ length: 12 }, (_, at) => `message number ${at} of the day`);
const live = () => incoming(bodies.slice(4).map((body, at) => said(body, at + 4)));
const exported = () =>
  bodies
    .slice(0, 9)
    .map((body, at) => line(body, at))
    .join("");

async function shown() {
  const chats = await ctx.db.select().from(conversations).where(eq(conversations.workspaceId, ctx.workspaceId));
  const open = chats.filter(({ status, trashedAt }) => status === "ready" && trashedAt === null);
  const texts = [];
  for (const { id } of open.sort((one, other) => one.id - other.id)) {
    const { messages } = await getMessageWindow(ctx, { conversationId: id, place: { edge: "first" } });
    texts.push({ id, texts: messages.map((one) => one.text) });
  }
  return texts;
}

/** A live conversation, and an export of its chat that also holds what was before. */
async function merged() {
  await receive(ctx, connection.id, [live()]);
  const [chat] = await shown();
  const { importId } = await importFile(
    ctx,
    "WhatsApp Chat with Noor Vidal.txt",
    exported(),
    "Europe/Madrid",
    chat?.id,
  );
  const [offer] = await ctx.db.select().from(merges).where(eq(merges.importId, importId));
  expect(offer).toMatchObject({ state: "offered", conversationId: chat?.id });
  await decideMerge(ctx, { importId, accept: true });
  await runMergeJob(ctx, importId);
  return { conversationId: chat?.id ?? 0, importId };
}

test("an export that is merged into a live conversation gives it the past, and what comes then lands there", async () => {
  const { conversationId } = await merged();
  expect(await shown()).toEqual([{ id: conversationId, texts: bodies }]);
  await receive(ctx, connection.id, [
    incoming([
      said("after", 40, { context: { id: `wamid.${bodies[5]}` } }),
      said("late", 6.5),
      message({
        type: "edit",
        id: "wamid.EDIT",
        timestamp: String(noon + 900),
        edit: { original_message_id: `wamid.${bodies[7]}`, message: { type: "text", text: { body: "changed" } } },
      }),
    ]),
  ]);
  const expected = [...bodies.slice(0, 7), "late", "changed", ...bodies.slice(8), "after"];
  expect(await shown()).toEqual([{ id: conversationId, texts: expected }]);
  const { messages } = await getMessageWindow(ctx, { conversationId, place: { edge: "last" } });
  expect(messages.at(-1)?.quoted?.text).toBe(bodies[5]);
  const { kept, counted } = await compareRollups(ctx);
  // Counting anew also shows the hidden conversation again.
  const counts = (found: string) => found.replaceAll(/\\"status\\": \d/g, "");
  expect(counts(kept)).toBe(counts(counted));
});

test("taken back, both are as they were, and what came live since stands in the live one", async () => {
  const { conversationId, importId } = await merged();
  await receive(ctx, connection.id, [
    incoming([
      said("after", 40),
      message({ type: "reaction", id: "wamid.R", reaction: { message_id: `wamid.${bodies[5]}`, emoji: "👍" } }),
    ]),
  ]);
  await startUndoingMerge(ctx, importId);
  await runMergeJob(ctx, importId);
  await readAll(ctx, connection.id);
  const [first, second] = await shown();
  expect(first).toEqual({ id: conversationId, texts: [...bodies.slice(4), "after"] });
  expect(second?.texts).toEqual(bodies.slice(0, 9));
  const { messages } = await getMessageWindow(ctx, { conversationId, place: { edge: "last" } });
  expect(messages[1]?.details).toMatchObject({ reactions: [{ emoji: "👍" }] });
  await receive(ctx, connection.id, [incoming([said("later still", 50)])]);
  expect((await shown())[0]?.texts.at(-1)).toBe("later still");
});

test("in the trash it goes on to take messages in; erased, the next one begins a new conversation", async () => {
  const { conversationId } = await merged();
  await trashConversation(ctx, conversationId);
  await receive(ctx, connection.id, [incoming([said("into the trash", 40)])]);
  expect(await shown()).toEqual([]);
  await eraseConversation(ctx, conversationId);
  const { deleteConversationData } = await import("#lib/library/delete-conversation-data.ts");
  await deleteConversationData(ctx, conversationId, new AbortController().signal);
  await receive(ctx, connection.id, [incoming([said("anew", 60)])]);
  expect((await shown()).map(({ texts }) => texts)).toEqual([["anew"]]);
});
