import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { importFile } from "#jobs/import/testing/import-file.ts";
import { businessNumber, customer, incoming, noon, text, webhook } from "#lib/connections/fixtures/webhook.ts";
import { createTestConnection, type TestConnection } from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { exportOptions } from "#lib/exports/export-options.ts";
import type { ExportMessage } from "#lib/exports/export-source.ts";
import { readSource } from "#lib/exports/read-source.ts";
import { readSnapshot } from "#lib/exports/snapshot.ts";
import { getConversation } from "#lib/library/get-conversation.ts";
import { getMessageOrigin } from "#lib/messages/get-message-origin.ts";
import { getMessageWindow } from "#lib/messages/get-message-window.ts";
import type { ReaderMessage } from "#lib/messages/reader-message.ts";
import { searchMessages } from "#lib/search/search-messages.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { compareRollups } from "./testing/compare-rollups.ts";
import { receive } from "./testing/receive.ts";

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

type Fields = Record<string, unknown>;
const business = businessNumber.display_phone_number.replace(/\D/g, "");
const after = (minutes: number) => String(noon + minutes * 60);
const theirs = { from: customer.phone, to: business, direction: "USER_INITIATED" };
const ours = { from: business, to: customer.phone, direction: "BUSINESS_INITIATED" };
const call = (id: string, event: string, minutes: number, given: Fields) =>
  webhook(
    [
      {
        contacts: [{ profile: { name: customer.name }, wa_id: customer.phone }],
        calls: [{ id: `wacid.${id}`, event, timestamp: after(minutes), ...given }],
      },
    ],
    "calls",
  );
const picked = { start_time: String(noon + 121), duration: 720 };

/** Three calls and a text, as Meta sends them, the first call last. */
const delivered = [
  incoming([text("Call me when you can", { timestamp: after(1) })]),
  call("B", "connect", 2, ours),
  call("B", "terminate", 14, { ...ours, ...picked, status: "COMPLETED" }),
  call("C", "terminate", 30, { ...theirs, status: "COMPLETED" }),
  call("A", "terminate", 0, { ...ours, status: "COMPLETED" }),
];
/** The same chat as a phone of the business would export it. */
const exported = [
  "[02.03.26, 11:00:00] Shop: \u200EVoice call. \u200ENo answer",
  "[02.03.26, 11:01:00] Noor Vidal: Call me when you can",
  "[02.03.26, 11:02:00] Shop: \u200EVoice call. \u200E12 min",
  "[02.03.26, 11:30:00] Noor Vidal: \u200EMissed voice call",
].join("\n");

async function onlyChat(context: Context): Promise<number> {
  const { rows } = await context.db.execute<{ id: string }>(
    sql`select id from conversations where workspace_id = ${context.workspaceId}::int8`,
  );
  return Number(rows[0]?.id);
}

async function shown(context: Context) {
  const place = { edge: "last" } as const;
  return (await getMessageWindow(context, { conversationId: await onlyChat(context), place })).messages;
}

async function writtenOut(context: Context): Promise<ExportMessage[]> {
  const conversationId = await onlyChat(context);
  const { readingId, title, zone } = await getConversation(context, conversationId);
  if (readingId === null) throw new Error("There is nothing to export.");
  const { workspaceId } = context;
  const scope = { workspaceId, conversationId, readingId, title, zone, meParticipantId: null, now: context.now() };
  return readSnapshot(async (client) => {
    const source = await readSource(client, scope, exportOptions.parse({ format: "json" }));
    const all: ExportMessage[] = [];
    for await (const batch of source.messages) all.push(...batch);
    return all;
  });
}

/** All that a conversation tells of its calls, with names in place of numbers of people. */
async function toldBy(context: Context) {
  const of = sql`workspace_id = ${context.workspaceId}::int8`;
  const people = await context.db.execute<{ id: number; name: string }>(
    sql`select id, name from participants where ${of}`,
  );
  const names = new Map(people.rows.map(({ id, name }) => [id, name]));
  const said = ({ kind, text: words, localAt, details, participantId }: ExportMessage | ReaderMessage) => ({
    kind,
    words,
    localAt,
    details,
    who: names.get(participantId ?? 0),
  });
  const counted = await context.db.execute<{ id: number; kind: number; messages: number }>(sql`
    select participant_id as id, kind, sum(messages)::int as messages from conversation_day_kinds where ${of}
    group by 1, 2 order by 2, 3`);
  const { hits } = await searchMessages(context, { query: "has:call", order: "newest", limit: 20, isTyping: false });
  return {
    read: (await shown(context)).map(said),
    written: (await writtenOut(context)).map(said),
    counted: counted.rows.map(({ id, ...row }) => ({ ...row, who: names.get(id) })),
    found: hits.map(({ localAt }) => localAt),
  };
}

test("calls are read, found, counted and written out as those of an export of the same chat", async () => {
  await receive(ctx, connection.id, delivered);
  const other = await createTestContext(testDatabase);
  await importFile(other, "_chat.txt", exported);
  const expected = await toldBy(other);
  expect(expected.read.map(({ kind }) => kind)).toEqual(["call", "text", "call", "call"]);
  expect(expected.found).toHaveLength(3);
  expect(await toldBy(ctx)).toEqual(expected);
  const { kept, counted } = await compareRollups(ctx);
  expect(kept).toBe(counted);
});

test("each call stands there once, however often and in whatever order its events come", async () => {
  const again = (body: unknown) => `${JSON.stringify(body)} `;
  await receive(ctx, connection.id, [...delivered.toReversed(), ...delivered.map(again)]);
  const messages = await shown(ctx);
  expect(messages.map(({ kind, details }) => (kind === "call" ? (details?.outcome ?? details?.phrase) : kind))).toEqual(
    ["No answer", "text", "12 min", "Missed voice call"],
  );
  expect(await connection.row()).toMatchObject({ stored: 4, failed: 0, conflicts: 0, lastError: null });
});

test("a call that rings is there at once; whether it was taken stands in its details, and is no message of its own", async () => {
  const status = (name: string, minutes: number) =>
    webhook(
      [
        {
          statuses: [
            { id: "wacid.B", type: "call", status: name, timestamp: after(minutes), recipient_id: customer.phone },
          ],
        },
      ],
      "calls",
    );
  await receive(ctx, connection.id, [status("RINGING", 2)]);
  expect(await onlyChat(ctx)).toBeNaN();
  await receive(ctx, connection.id, [call("B", "connect", 2, ours), status("ACCEPTED", 3)]);
  const conversationId = await onlyChat(ctx);
  const [ringing, ...others] = await shown(ctx);
  expect(others).toEqual([]);
  expect(ringing).toMatchObject({
    kind: "call",
    details: { phrase: "Voice call", missed: false },
    isUndelivered: false,
  });
  const origin = await getMessageOrigin(ctx, { conversationId, seq: ringing?.seq ?? 0 });
  expect(origin?.deliveries.map(({ status: name }) => name)).toEqual(["ringing", "accepted"]);
});
