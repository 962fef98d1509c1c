import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cloudMessages } from "#drizzle/schema/connections.ts";
import { customer, incoming, message, noon, text, webhook } from "#lib/connections/fixtures/webhook.ts";
import { listConnectionChats } from "#lib/connections/list-connection-chats.ts";
import { createTestConnection, type TestConnection } from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { deleteConversationData } from "#lib/library/delete-conversation-data.ts";
import { listConversations } from "#lib/library/list-conversations.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { readSavedFile } from "../saved/testing/read-saved-file.ts";
import { compareRollups } from "./testing/compare-rollups.ts";
import { receive, shownRows } from "./testing/receive.ts";

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

const at = (minutes: number) => ({ timestamp: String(noon + minutes * 60) });
const business = "34600000001";
const target = { id: "wamid.T", ...at(1) };
const react = (emoji: string, given: Record<string, unknown> = {}) =>
  message({ ...at(5), type: "reaction", reaction: { message_id: target.id, emoji }, ...given });
const edit = (body: string) =>
  message({
    ...at(3),
    type: "edit",
    edit: { original_message_id: target.id, message: { type: "text", text: { body } } },
  });
const echoed = (one: Record<string, unknown>) =>
  webhook([{ message_echoes: [{ ...one, from: business, to: customer.phone }] }], "smb_message_echoes");
const history = (rows: Record<string, unknown>[]) =>
  webhook(
    [
      {
        history: [
          { metadata: { phase: 0, chunk_order: 1, progress: 100 }, threads: [{ id: customer.phone, messages: rows }] },
        ],
      },
    ],
    "history",
  );

async function reactionsShown(): Promise<unknown[]> {
  const rows = await shownRows(ctx);
  const { rows: people } = await ctx.db.execute<{ id: number; name: string }>(
    sql`select id, name from participants where workspace_id = ${ctx.workspaceId}::int8`,
  );
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ who, text: words, details }) => {
    const reactions = (details?.reactions ?? []) as { participantId: number; emoji: string }[];
    return [who, words, reactions.map(({ participantId, emoji }) => [nameOf.get(participantId), emoji])];
  });
}

test("reactions, edits and revocations alone open no conversation, and are counted once", async () => {
  const early = react("👍");
  const revoke = message({ ...at(6), type: "revoke", revoke: { original_message_id: "wamid.ANOTHER" } });
  await receive(ctx, connection.id, [incoming([early]), incoming([early, edit("helo")]), incoming([revoke])]);
  expect(await listConversations(ctx)).toEqual([]);
  expect(await listConnectionChats(ctx, connection.id)).toEqual({ total: 0, latest: [] });
  expect(await connection.row()).toMatchObject({ received: 3, stored: 0, duplicates: 1, failed: 0, lastError: null });
});

test("reactions of both sides that came before their chat show on the message that the history brings", async () => {
  await receive(ctx, connection.id, [
    incoming([react("👍")]),
    echoed(react("🎉", at(6))),
    history([text("Your boat is ready", { ...target, from: business, history_context: { status: "READ" } })]),
  ]);
  expect(await reactionsShown()).toEqual([
    [
      "Shop",
      "Your boat is ready",
      [
        ["Noor Vidal", "👍"],
        ["Shop", "🎉"],
      ],
    ],
  ]);
  expect((await listConversations(ctx)).map(({ title }) => title)).toEqual(["Noor Vidal"]);
  const { kept, counted } = await compareRollups(ctx);
  expect(kept).toBe(counted);
});

test("a reaction and an edit that came before their chat show on the message that a saved file brings", async () => {
  await receive(ctx, connection.id, [incoming([react("👍")]), incoming([edit("hello")])]);
  await readSavedFile(ctx, "webhooks.ndjson", JSON.stringify(incoming([text("helo", target)])));
  expect(await reactionsShown()).toEqual([["Noor Vidal", "hello", [["Noor Vidal", "👍"]]]]);
});

test("in one webhook a reaction may stand before the first message of its chat", async () => {
  await receive(ctx, connection.id, [incoming([react("👍"), text("helo", target)])]);
  expect(await reactionsShown()).toEqual([["Noor Vidal", "helo", [["Noor Vidal", "👍"]]]]);
});

test("a reaction of a person who is known by the id alone finds the message of a chat that has the number too", async () => {
  const user_id = "ES.123abc";
  await receive(ctx, connection.id, [
    webhook([{ messages: [react("👍", { from: undefined, from_user_id: user_id })] }]),
    incoming([text("helo", { ...target, from_user_id: user_id })]),
  ]);
  expect(await reactionsShown()).toEqual([["Noor Vidal", "helo", [["Noor Vidal", "👍"]]]]);
});

test("what came before its chat goes to it with the first message, and is erased with it", async () => {
  const ofAnother = react("👎", { from: "34699888777" });
  await receive(ctx, connection.id, [incoming([react("👍"), edit("hello")]), incoming([ofAnother])]);
  await receive(ctx, connection.id, [incoming([text("something else", at(9))])]);
  const [chat] = await listConversations(ctx);
  const entries = async () =>
    (await ctx.db.select().from(cloudMessages).where(eq(cloudMessages.workspaceId, ctx.workspaceId)))
      .sort((one, other) => one.id - other.id)
      .map(({ type, conversationId }) => [type, conversationId]);
  expect(await entries()).toEqual([
    ["reaction", chat?.id],
    ["edit", chat?.id],
    ["reaction", null],
    ["text", chat?.id],
  ]);
  await deleteConversationData(ctx, chat?.id ?? 0, new AbortController().signal);
  expect(await entries()).toEqual([["reaction", null]]);
});
