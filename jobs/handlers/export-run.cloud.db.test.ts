import { createHash } from "node:crypto";
import { buffer, json } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { receive } from "#jobs/receive/testing/receive.ts";
import { customer, incoming, message, noon, text, webhook } from "#lib/connections/fixtures/webhook.ts";
import { appSecret, createTestConnection } from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { exportOptions } from "#lib/exports/export-options.ts";
import { exportSchema } from "#lib/exports/json/export-schema.ts";
import { openExport } from "#lib/exports/open-export.ts";
import { messageNote } from "#lib/exports/pdf/message-note.ts";
import { readSource } from "#lib/exports/read-source.ts";
import { readSnapshot } from "#lib/exports/snapshot.ts";
import { startExport } from "#lib/exports/start-export.ts";
import { getConversation } from "#lib/library/get-conversation.ts";
import { oggOf } from "#lib/media/probe/testing/ogg-of.ts";
import { addFoundSettings } from "#lib/runtime/config.ts";
import { createTestClock } from "#lib/testing/clock.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph/start-fake-graph.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { connectionMedia } from "./connection-media.ts";
import { exportRun } from "./export-run.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let ctx: Context;
let fake: FakeGraph;
let conversationId: number;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
});
afterAll(async () => {
  addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "", PARLANCE_GRAPH_URL: "" });
  await testDatabase.close();
  await testStorage.close();
});
afterEach(() => fake.close());

const run = { id: "run", attempt: 1, isLast: true, signal: new AbortController().signal };
const at = (minutes: number) => ({ timestamp: String(noon + minutes * 60) });
const voice = oggOf(2_500);
const sha256 = createHash("sha256").update(voice).digest();

/** A conversation with one of each: a voice note that came, a photo that did not, an answer, an edit, a revocation. */
beforeEach(async () => {
  const clock = createTestClock("2026-03-02T10:30:00Z");
  ctx = await createTestContext(testDatabase, { now: clock.now });
  fake = await startFakeGraph({ now: clock.now, account: { appSecret }, messages: 0 });
  addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "127.0.0.1", PARLANCE_GRAPH_URL: fake.url });
  const { id: connectionId } = await createTestConnection(ctx, { accessToken: fake.account.accessToken });
  fake.files.set("5001", { mimeType: "audio/ogg; codecs=opus", bytes: voice, sha256, since: clock.now() });
  const audio = { id: "5001", mime_type: "audio/ogg; codecs=opus", sha256: sha256.toString("base64"), voice: true };
  const echo = text("Yes, the blue one", {
    ...at(3),
    id: "wamid.ECHO",
    from: "34600000001",
    to: customer.phone,
    context: { id: "wamid.ASK" },
  });
  await receive(ctx, connectionId, [
    incoming([
      text("Is a kayak left?", { ...at(0), id: "wamid.ASK" }),
      message({ type: "audio", audio, ...at(1), id: "wamid.VOICE" }),
      message({ type: "image", image: { id: "5999", mime_type: "image/jpeg" }, ...at(2), id: "wamid.PHOTO" }),
    ]),
    webhook([{ message_echoes: [echo] }], "smb_message_echoes"),
    incoming([
      text("Then at nien", { ...at(4), id: "wamid.TYPO" }),
      text("not for others", { ...at(5), id: "wamid.GONE" }),
      message({
        type: "edit",
        id: "wamid.EDIT",
        ...at(6),
        edit: { original_message_id: "wamid.TYPO", message: { type: "text", text: { body: "Then at nine" } } },
      }),
      message({ type: "revoke", id: "wamid.REVOKE", ...at(7), revoke: { original_message_id: "wamid.GONE" } }),
      message({ type: "reaction", id: "wamid.R", ...at(8), reaction: { message_id: "wamid.ECHO", emoji: "👍" } }),
    ]),
    webhook([{ statuses: [{ id: "wamid.ECHO", status: "read", recipient_id: customer.phone, ...at(9) }] }]),
  ]);
  await connectionMedia(ctx, { workspaceId: ctx.workspaceId, connectionId }, run);
  const { rows } = await ctx.db.execute<{ id: number }>(
    sql`select id::float8 as id from conversations where workspace_id = ${ctx.workspaceId}::int8`,
  );
  conversationId = rows[0]?.id ?? 0;
});

async function exported(format: "csv" | "json" | "pdf") {
  const { exportId } = await startExport(ctx, { conversationId, options: exportOptions.parse({ format }) });
  await exportRun(ctx, { workspaceId: ctx.workspaceId, exportId }, run);
  return (await openExport(ctx, exportId)).object.read();
}

const voiceName = "voice-2026-03-02-11-01-00.ogg";
const photoName = "image-2026-03-02-11-02-00.jpg";

test("the JSON of a live conversation tells how each message came, what it answers, its files and its reactions", async () => {
  const { messages, participants } = exportSchema.parse(await json(await exported("json")));
  const [ask, spoken, photo, answer, edited, gone] = messages;
  expect(messages).toHaveLength(6);
  expect(ask).toMatchObject({ text: "Is a kayak left?", provenance: "live", delivery: null, quoted: null });
  expect(spoken).toMatchObject({ kind: "voice", attachment: { name: voiceName, sha256: sha256.toString("hex") } });
  expect(photo).toMatchObject({ kind: "image", attachment: { name: photoName, sha256: null } });
  const noor = participants.find(({ name }) => name === customer.name)?.id;
  expect(answer).toMatchObject({
    text: "Yes, the blue one",
    provenance: "echo",
    delivery: "read",
    quoted: { id: ask?.id, text: "Is a kayak left?" },
    details: { reactions: [{ participantId: noor, emoji: "👍" }] },
  });
  expect(edited).toMatchObject({ text: "Then at nine", edited: true });
  expect(gone).toMatchObject({ kind: "deleted", text: "" });
});

test("the CSV of a live conversation has the same in its columns", async () => {
  const rows: Record<string, string>[] = parse(await buffer(await exported("csv")), { bom: true, columns: true });
  expect(rows).toMatchObject([
    { text: "Is a kayak left?", provenance: "live", media_name: "" },
    { kind: "voice", media_name: voiceName, media_sha256: sha256.toString("hex") },
    { kind: "image", media_name: photoName, media_sha256: "" },
    { text: "Yes, the blue one", provenance: "echo", delivery: "read", quoted_message_id: rows[0]?.message_id },
    { text: "Then at nine", edited: "true" },
    { kind: "deleted", deleted: "true", text: "" },
  ]);
  expect(rows[3]?.reactions).toContain("👍");
});

test("on paper a live conversation names its files, answers, edits and reactions", async () => {
  expect((await buffer(await exported("pdf"))).subarray(0, 5).toString()).toBe("%PDF-");
  const { id, readingId, ...conversation } = await getConversation(ctx, conversationId);
  const scope = {
    ...conversation,
    workspaceId: ctx.workspaceId,
    conversationId: id,
    readingId: readingId ?? 0,
    now: ctx.now(),
  };
  const notes = await readSnapshot(async (client) => {
    const found: (string | null)[] = [];
    const { messages } = await readSource(client, scope, exportOptions.parse({ format: "pdf" }));
    for await (const batch of messages) found.push(...batch.map(messageNote));
    return found;
  });
  expect(notes).toEqual([
    null,
    `Voice note · ${voiceName}`,
    `Photo · ${photoName} · not in the export`,
    "answers “Is a kayak left?” · 1 reaction",
    "edited",
    "Deleted message",
  ]);
});
