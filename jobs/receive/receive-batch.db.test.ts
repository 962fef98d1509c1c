import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cloudMessages, cloudStatuses, cloudVersions, webhookPayloads } from "#drizzle/schema/connections.ts";
import { messageKinds } from "#drizzle/schema/enumerations.ts";
import { customer, incoming, message, noon, text, webhook } from "#lib/connections/fixtures/webhook.ts";
import { createTestConnection, type TestConnection } from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { getMessageWindow } from "#lib/messages/get-message-window.ts";
import { searchMessages } from "#lib/search/search-messages.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { compareRollups } from "./testing/compare-rollups.ts";
import { readAll, receive, shownRows, store } from "./testing/receive.ts";

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
const kindOf = ({ kind }: { kind: number }) => messageKinds[kind];
const echo = (body: string, given: Record<string, unknown> = {}) =>
  webhook(
    [{ message_echoes: [text(body, { from: "34600000001", to: customer.phone, ...given })] }],
    "smb_message_echoes",
  );
const status = (name: string, given: Record<string, unknown> = {}) =>
  webhook([{ statuses: [{ id: "wamid.OUT", status: name, recipient_id: customer.phone, ...at(3), ...given }] }]);
const chunk = (order: number, rows: Record<string, unknown>[]) =>
  webhook(
    [
      {
        history: [
          {
            metadata: { phase: 0, chunk_order: order, progress: order * 30 },
            threads: [{ id: customer.phone, messages: rows }],
          },
        ],
      },
    ],
    "history",
  );

test("a message becomes a conversation that is read, counted and found like any other", async () => {
  await receive(ctx, connection.id, [
    incoming([text("Is the blue kayak still left?", at(1)), text("We come on Friday", at(2))]),
  ]);
  expect(await shownRows(ctx)).toMatchObject([
    { chat: "Noor Vidal", who: "Noor Vidal", text: "Is the blue kayak still left?", at: "2026-03-02 11:01:00" },
    { chat: "Noor Vidal", who: "Noor Vidal", text: "We come on Friday", at: "2026-03-02 11:02:00" },
  ]);
  const [found] = (
    await ctx.db.execute<{ id: string; messages: string; people: number; status: number }>(sql`
    select id, message_count as messages, participant_count as people, status from conversations
    where workspace_id = ${ctx.workspaceId}::int8`)
  ).rows;
  expect(found).toMatchObject({ messages: "2", people: 1, status: 2 });
  const window = await getMessageWindow(ctx, { conversationId: Number(found?.id), place: { edge: "last" } });
  expect(window.messages.map(({ position, text: words }) => [position, words])).toEqual([
    [1, "Is the blue kayak still left?"],
    [2, "We come on Friday"],
  ]);
  const { kept, counted } = await compareRollups(ctx);
  expect(kept).toBe(counted);
  expect(kept).toContain("kayak");
  const hits = await searchMessages(ctx, { query: "kayak", order: "newest", limit: 10, isTyping: false });
  expect(JSON.stringify(hits)).toContain("kayak");
  expect(await connection.row()).toMatchObject({ received: 1, stored: 2, duplicates: 0, failed: 0, lastError: null });
});

test("T92: the same messages again, in the same webhook and in another, stand there once", async () => {
  const once = text("once", { id: "wamid.ONCE", ...at(1) });
  await receive(ctx, connection.id, [incoming([once, once]), incoming([once]), incoming([once, text("two", at(2))])]);
  expect((await shownRows(ctx)).map((row) => row.text)).toEqual(["once", "two"]);
  expect(await connection.row()).toMatchObject({ received: 3, stored: 2, duplicates: 3 });
  expect(await compareRollups(ctx)).toMatchObject({ kept: (await compareRollups(ctx)).counted });
});

test("equal texts in one second are two messages when Meta says so", async () => {
  await receive(ctx, connection.id, [incoming([text("ok", at(1)), text("ok", at(1))])]);
  expect(await shownRows(ctx)).toHaveLength(2);
});

test("T93: the same id with another text is kept beside the first, and said so", async () => {
  await receive(ctx, connection.id, [
    incoming([text("the first", { id: "wamid.TWICE", ...at(1) })]),
    incoming([text("something else", { id: "wamid.TWICE", ...at(1) })]),
    incoming([text("something else", { id: "wamid.TWICE", ...at(2) })]),
  ]);
  expect((await shownRows(ctx)).map((row) => row.text)).toEqual(["the first"]);
  const versions = await ctx.db.select().from(cloudVersions).where(eq(cloudVersions.connectionId, connection.id));
  expect(versions).toMatchObject([{ wamid: "wamid.TWICE", reason: "conflict", text: "something else" }]);
  const row = await connection.row();
  expect(row.conflicts).toBe(1);
  expect(row.lastError).toContain("another text");
});

test("a message that comes late takes its place between its neighbours, and everything is counted as if it had been there", async () => {
  await receive(ctx, connection.id, [
    incoming([text("first", at(1)), text("third", at(30))]),
    echo("second, an answer", at(10)),
    incoming([text("fourth", at(600))]),
    echo("before all", at(-5)),
  ]);
  expect((await shownRows(ctx)).map((row) => row.text)).toEqual([
    "before all",
    "first",
    "second, an answer",
    "third",
    "fourth",
  ]);
  const { kept, counted } = await compareRollups(ctx);
  expect(kept).toBe(counted);
  const [found] = (
    await ctx.db.execute<{ id: string }>(
      sql`select id from conversations where workspace_id = ${ctx.workspaceId}::int8`,
    )
  ).rows;
  const { messages } = await getMessageWindow(ctx, { conversationId: Number(found?.id), place: { edge: "last" } });
  expect(messages.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
});

test("late messages fill a gap however often: where no place is left all get room again", async () => {
  await receive(ctx, connection.id, [incoming([text("start", at(0)), text("end", at(100))])]);
  const late = Array.from({ length: 25 }, (_, index) => incoming([text(`late ${index}`, at(1 + index))]));
  await receive(ctx, connection.id, late);
  const texts = (await shownRows(ctx)).map((row) => row.text);
  expect(texts).toEqual(["start", ...late.map((_, index) => `late ${index}`), "end"]);
  const { kept, counted } = await compareRollups(ctx);
  expect(kept).toBe(counted);
});

test("T95: read before delivered before sent stays read, each with its own time", async () => {
  await receive(ctx, connection.id, [
    echo("on our way", { id: "wamid.OUT", ...at(1) }),
    status("read", at(4)),
    status("delivered", at(3)),
    status("sent", at(2)),
    status("read", at(9)),
  ]);
  const [entry] = await ctx.db.select().from(cloudMessages).where(eq(cloudMessages.connectionId, connection.id));
  expect(entry).toMatchObject({ delivery: "read" });
  const kept = await ctx.db
    .select()
    .from(cloudStatuses)
    .where(eq(cloudStatuses.connectionId, connection.id))
    .orderBy(cloudStatuses.at);
  expect(kept.map((row) => [row.status, row.at.getTime() / 1000 - noon])).toEqual([
    ["sent", 120],
    ["delivered", 180],
    ["read", 240],
  ]);
});

test("a status of an unknown message is a row without a text, which the text fills when it comes; never the other way", async () => {
  await receive(ctx, connection.id, [status("delivered")]);
  const [waiting] = await shownRows(ctx);
  expect(waiting).toMatchObject({ who: "Shop", text: "", details: { reason: "text_unknown" } });
  expect(waiting && kindOf(waiting)).toBe("other");
  await receive(ctx, connection.id, [echo("here it is", { id: "wamid.OUT", ...at(2) }), status("read", at(8))]);
  const rows = await shownRows(ctx);
  expect(rows).toMatchObject([{ who: "Shop", text: "here it is", details: null }]);
  await receive(ctx, connection.id, [
    chunk(1, [message({ id: "wamid.OUT", type: "media_placeholder", from: "34600000001", ...at(2) })]),
  ]);
  expect(await shownRows(ctx)).toEqual(rows);
  const { kept, counted } = await compareRollups(ctx);
  expect(kept).toBe(counted);
});

test("edits, reactions and revocations change their message, also when they come before it", async () => {
  const original = text("helo", { id: "wamid.T", ...at(1) });
  const edit = (words: string, minutes: number) =>
    message({
      ...at(minutes),
      type: "edit",
      edit: { original_message_id: "wamid.T", message: { type: "text", text: { body: words } } },
    });
  const react = (emoji: string | undefined, minutes: number) =>
    message({ ...at(minutes), type: "reaction", reaction: { message_id: "wamid.T", emoji } });
  const changes = [edit("hello", 2), react("👍", 3), edit("hello there", 4), react("🎉", 5)];
  const shown = [{ text: "hello there", edited: true, details: { reactions: [{ participantId: 1, emoji: "🎉" }] } }];
  await receive(ctx, connection.id, [incoming([original]), ...changes.map((change) => incoming([change]))]);
  expect(await shownRows(ctx)).toMatchObject(shown);

  const other = await createTestContext(testDatabase);
  const backwards = await createTestConnection(other);
  await receive(other, backwards.id, [
    ...changes.toReversed().map((change) => incoming([change])),
    incoming([original]),
  ]);
  expect(await shownRows(other)).toMatchObject(shown);

  await receive(ctx, connection.id, [
    incoming([react(undefined, 6)]),
    incoming([message({ ...at(7), type: "revoke", revoke: { original_message_id: "wamid.T" } })]),
    incoming([edit("too late", 8)]),
  ]);
  const [gone] = await shownRows(ctx);
  expect(gone).toMatchObject({ text: "", details: null });
  expect(gone && kindOf(gone)).toBe("deleted");
  const versions = await ctx.db.select().from(cloudVersions).where(eq(cloudVersions.connectionId, connection.id));
  expect(versions.map(({ reason, text: words }) => [reason, words]).sort()).toEqual([
    ["edited", "hello"],
    ["edited", "helo"],
    ["revoked", "hello there"],
  ]);
  const { kept, counted } = await compareRollups(ctx);
  expect(kept).toBe(counted);
  const { rows } = await ctx.db.execute(sql`select term from vocabulary where workspace_id = ${ctx.workspaceId}::int8`);
  expect(rows).toEqual([]);
});

test("T98: webhooks for a number that nobody has are kept, said, and read once there is a connection for it", async () => {
  const metadata = { display_phone_number: "1", phone_number_id: "111222333" };
  const body = webhook([{ metadata, messages: [text("for the other shop", at(1))] }]);
  await receive(ctx, connection.id, [body]);
  expect(await shownRows(ctx)).toEqual([]);
  const row = await connection.row();
  expect(row).toMatchObject({ unassigned: 1, stored: 0 });
  expect(row.lastError).toContain("111222333");
  const payloads = () => ctx.db.select().from(webhookPayloads).where(eq(webhookPayloads.workspaceId, ctx.workspaceId));
  expect(await payloads()).toMatchObject([{ state: "unassigned" }]);
  await createTestConnection(ctx, { phoneNumberId: "111222333" });
  expect(await payloads()).toMatchObject([{ state: "waiting" }]);
  await readAll(ctx, connection.id);
  expect(await shownRows(ctx)).toMatchObject([{ text: "for the other shop" }]);
});

test("the example of Meta's dashboard is counted as a test and kept out", async () => {
  const value = {
    messaging_product: "whatsapp",
    metadata: { display_phone_number: "16505551111", phone_number_id: "123456123" },
    messages: [
      {
        from: "16315551181",
        id: "ABGGFlA5Fpa",
        timestamp: "1504902988",
        type: "text",
        text: { body: "this is a text message" },
      },
    ],
  };
  await receive(ctx, connection.id, [
    { object: "whatsapp_business_account", entry: [{ id: "0", changes: [{ field: "messages", value }] }] },
  ]);
  expect(await shownRows(ctx)).toEqual([]);
  expect(await connection.row()).toMatchObject({ tests: 1, received: 1, unassigned: 0, lastError: null });
});

test("T100: chunks of the history, shuffled and doubled, give the same as in order", async () => {
  const say = (words: string, minutes: number, mine = false) =>
    text(words, {
      id: `wamid.${words.replaceAll(" ", "")}`,
      from: mine ? "34600000001" : customer.phone,
      ...at(minutes),
      history_context: { status: "READ" },
    });
  const chunks = [
    chunk(1, [
      say("good morning to you", 10),
      say("and a good morning to you too", 12, true),
      say("same second one", 20),
      say("same second two", 20),
    ]),
    chunk(2, [say("the boat is ready for you", -200, true), say("thank you so much for this", -190)]),
    chunk(3, [
      say("the very first message here", -5000),
      say("the very first answer here", -4990, true),
      say("another one of the same second", 20),
    ]),
  ];
  await receive(ctx, connection.id, chunks);
  const ordered = { rows: await shownRows(ctx), ...(await compareRollups(ctx)) };
  expect(ordered.rows).toHaveLength(9);
  expect(ordered.kept).toBe(ordered.counted);

  ctx = await createTestContext(testDatabase);
  connection = await createTestConnection(ctx);
  const [one, two, three] = chunks;
  // Doubled by bytes and by content: the second copies are other webhooks.
  const again = (body: unknown) => `${JSON.stringify(body)} `;
  await receive(ctx, connection.id, [three, one, again(three), two, again(one), again(two)]);
  const shuffled = { rows: await shownRows(ctx), ...(await compareRollups(ctx)) };
  expect(shuffled.rows).toEqual(ordered.rows);
  const withoutIds = (lines: string) => lines.replace(/\\"reading_id\\": \d+/g, "");
  expect(withoutIds(shuffled.kept)).toBe(withoutIds(ordered.kept));
  expect(await connection.row()).toMatchObject({
    stored: 9,
    duplicates: 9,
    history: { progress: 90, chunks: ["0/1", "0/2", "0/3"] },
  });
});

test("a person without a number, a person's new number and a group have their conversations", async () => {
  const contacts = [{ profile: { name: "Ayo" }, user_id: "ES.123abc" }];
  const system = { type: "user_changed_number", body: "Noor has a new number", wa_id: "34699888777" };
  await receive(ctx, connection.id, [
    webhook([{ contacts, messages: [text("by id alone", { from: undefined, from_user_id: "ES.123abc", ...at(1) })] }]),
    webhook([
      {
        contacts: [{ ...contacts[0], wa_id: "34655" }],
        messages: [text("now with the number", { from: "34655", from_user_id: "ES.123abc", ...at(2) })],
      },
    ]),
    webhook([{ messages: [text("by number alone", { from: "34655", ...at(3) })] }]),
    incoming([text("old number", at(1)), message({ type: "system", system, ...at(2) })]),
    webhook([{ messages: [text("new number", { from: "34699888777", ...at(3) })] }]),
    webhook([{ groups: [{ group_id: "G1", subject: "Crew" }] }], "group_lifecycle_update"),
    incoming([text("all here", { group_id: "G1", ...at(1) })]),
  ]);
  expect((await shownRows(ctx)).map(({ chat, who, text: words }) => [chat, who, words])).toEqual([
    ["Ayo", "Ayo", "by id alone"],
    ["Ayo", "Ayo", "now with the number"],
    ["Ayo", "Ayo", "by number alone"],
    ["Crew", "Noor Vidal", "all here"],
    ["Noor Vidal", "Noor Vidal", "old number"],
    ["Noor Vidal", null, "Noor has a new number"],
    ["Noor Vidal", "Noor Vidal", "new number"],
  ]);
});

test("somebody known by the number alone gets the name that comes later", async () => {
  await receive(ctx, connection.id, [webhook([{ messages: [text("hi", at(1))] }])]);
  expect(await shownRows(ctx)).toMatchObject([{ chat: "+34 611 22 23 33", who: "+34 611 22 23 33" }]);
  const state_sync = [
    { type: "contact", contact: { full_name: "Noor V.", phone_number: customer.phone }, action: "add" },
  ];
  await receive(ctx, connection.id, [webhook([{ state_sync }], "smb_app_state_sync")]);
  expect(await shownRows(ctx)).toMatchObject([{ chat: "Noor V.", who: "Noor V." }]);
});

test("what cannot be read is said and kept, and its neighbours are stored", async () => {
  await receive(ctx, connection.id, [
    "not json",
    incoming([
      text("before", at(1)),
      message({ type: "text", text: "oi", ...at(2) }),
      message({ type: "holo", holo: 1, ...at(3) }),
      text("after", at(4)),
    ]),
  ]);
  expect((await shownRows(ctx)).map((row) => [kindOf(row), row.text])).toEqual([
    ["text", "before"],
    ["other", ""],
    ["other", ""],
    ["text", "after"],
  ]);
  const payloads = await ctx.db
    .select()
    .from(webhookPayloads)
    .where(eq(webhookPayloads.workspaceId, ctx.workspaceId))
    .orderBy(webhookPayloads.id);
  expect(payloads).toMatchObject([{ state: "failed" }, { state: "done", problem: expect.stringContaining("holo") }]);
  expect(await connection.row()).toMatchObject({ received: 2, failed: 3 });
});

test("T96: 5,000 messages of one webhook are stored, once", async () => {
  const many = Array.from({ length: 5_000 }, (_, index) =>
    text(`message ${index}`, { timestamp: String(noon + index) }),
  );
  await receive(ctx, connection.id, [incoming(many)]);
  const { rows } = await ctx.db.execute<{ n: string }>(
    sql`select count(*) as n from messages where workspace_id = ${ctx.workspaceId}::int8`,
  );
  expect(rows).toEqual([{ n: "5000" }]);
});

test("several webhooks that wait are read together, for each conversation in the order of time", async () => {
  await store(ctx, connection.id, [
    echo("two", at(2)),
    incoming([text("three", at(3))]),
    incoming([text("one", at(1))]),
  ]);
  await readAll(ctx, connection.id);
  expect((await shownRows(ctx)).map((row) => row.text)).toEqual(["one", "two", "three"]);
});
