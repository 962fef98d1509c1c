import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cloudMessages, connections } from "#drizzle/schema/connections.ts";
import { objects } from "#drizzle/schema/objects.ts";
import { runImportJob } from "#jobs/import/testing/import-file.ts";
import { compareRollups } from "#jobs/receive/testing/compare-rollups.ts";
import { receive, shownRows } from "#jobs/receive/testing/receive.ts";
import { createConnection } from "#lib/connections/create-connection.ts";
import { findWebhook } from "#lib/connections/find-webhook.ts";
import { businessNumber, incoming, message, noon, text, webhook } from "#lib/connections/fixtures/webhook.ts";
import { createTestConnection } from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { deleteConversationData } from "#lib/library/delete-conversation-data.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { packZip } from "#lib/testing/pack-zip.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { cancelImport } from "#lib/uploads/cancel-import.ts";
import { listAllImports } from "#lib/uploads/list-all-imports.ts";
import { startImport } from "#lib/uploads/start-import.ts";
import { readSavedFile, uploadSaved } from "./testing/read-saved-file.ts";

const shared = resolve("../shared/data/cloud-payloads/synthetic");

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let ctx: Context;
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
});

const at = (minutes: number) => ({ timestamp: String(noon + minutes * 60) });
const said = (body: string, minutes: number, id = `wamid.${body}`) => text(body, { id, ...at(minutes) });
const lines = (...values: unknown[]) =>
  values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join("\n");
const textsOf = async () => (await shownRows(ctx)).map((row) => row.text);
const provenances = async () =>
  (await ctx.db.select().from(cloudMessages).where(eq(cloudMessages.workspaceId, ctx.workspaceId)))
    .sort((one, other) => one.sentAt.getTime() - other.sentAt.getTime())
    .map(({ provenance }) => provenance);

test("a file fills the gap that an outage left: what came live is there once, the rest takes its place in time", async () => {
  const connection = await createTestConnection(ctx);
  await receive(ctx, connection.id, [incoming([said("one", 1)]), incoming([said("four", 4)])]);
  const file = lines(
    incoming([said("one", 1), said("two", 2)]),
    incoming([said("three", 3)]),
    incoming([said("four", 4)]),
  );
  const found = await readSavedFile(ctx, "webhooks.ndjson", file);
  expect(await textsOf()).toEqual(["one", "two", "three", "four"]);
  expect(await provenances()).toEqual(["live", "file", "file", "live"]);
  expect(found).toMatchObject({ status: "ready", counts: { payloads: 3, stored: 2, duplicates: 2, failed: 0 } });
  expect(found.conversations).toMatchObject([{ title: "Noor Vidal", isNew: false, stored: 2 }]);
  const { kept, counted } = await compareRollups(ctx);
  expect(kept).toBe(counted);
});

const one = incoming([said("one", 1), said("two", 2)]);
const other = incoming([said("three", 3)]);
test.each<[string, string, () => Promise<Uint8Array | string> | Uint8Array | string]>([
  [
    "one payload over many lines",
    "hook.json",
    () => JSON.stringify(incoming([said("one", 1), said("two", 2), said("three", 3)]), null, 2),
  ],
  ["an array", "hooks.json", () => JSON.stringify([one, other])],
  ["lines, under another name", "notes.txt", () => lines(one, other)],
  [
    "lines with a mark and Windows ends",
    "a.jsonl",
    () => `\uFEFF${JSON.stringify(one)}\r\n${JSON.stringify(other)}\r\n`,
  ],
  ["packed lines", "hooks.ndjson.gz", () => gzipSync(lines(one, other))],
  [
    "an archive of files of every sort",
    "hooks.zip",
    () =>
      packZip({ "a/1.json": JSON.stringify(one), "2.gz": gzipSync(JSON.stringify([other])), "photo.jpg": "\xff\xd8" }),
  ],
  ["an archive whose text is JSON", "hooks.zip", () => packZip({ "log.txt": lines(one, other) })],
  ["wrappers", "n8n.json", () => JSON.stringify([{ headers: {}, body: JSON.stringify(one) }, { payload: other }])],
  ["a bare change", "change.json", () => lines(one, other.entry[0]?.changes as unknown[] as never)],
])("%s is known by its content", async (_, fileName, bytes) => {
  await createTestConnection(ctx);
  const found = await readSavedFile(ctx, fileName, await bytes());
  expect(found).toMatchObject({ status: "ready", counts: { stored: 3, failed: 0 }, rejects: { total: 0 } });
  expect(await textsOf()).toEqual(["one", "two", "three"]);
});

test("bad lines are listed with number and reason, without what stands in them; the rest is stored", async () => {
  await createTestConnection(ctx);
  const file = lines(
    incoming([said("one", 1)]),
    "",
    '{"object": "whatsapp_business_account", "entry": [{"id": "a secret word',
    JSON.stringify({ hello: "a secret word" }),
    incoming([said("two", 2), message({ type: "text", text: { body: 5 }, id: undefined })]),
    "a secret word",
    incoming([said("three", 3)]),
  );
  const found = await readSavedFile(ctx, "webhooks.ndjson", file);
  expect(await textsOf()).toEqual(["one", "two", "three"]);
  expect(found.rejects.sample).toEqual([
    { line: 3, reason: "it is no valid JSON", text: "" },
    { line: 4, reason: "it is no webhook of the WhatsApp Business Platform", text: "" },
    { line: 5, reason: "entry[0].changes[0].messages[1]: a message without an id", text: "" },
    { line: 6, reason: "it is no valid JSON", text: "" },
  ]);
  expect(found.counts).toMatchObject({ stored: 3, failed: 4 });
});

test("the same file again is answered with its import; the same webhooks in another file store nothing", async () => {
  await createTestConnection(ctx);
  const first = await readSavedFile(ctx, "a.json", JSON.stringify(one));
  const again = await startImport(ctx, {
    stream: new Blob([JSON.stringify(one)]).stream(),
    fileName: "b.json",
    zone: "UTC",
  });
  expect(again).toMatchObject({ importId: first.id, conversationId: null, duplicate: true });
  const second = await readSavedFile(ctx, "b.json", JSON.stringify([one]));
  expect(second.counts).toMatchObject({ stored: 0, duplicates: 2 });
  expect(await textsOf()).toEqual(["one", "two"]);
});

test("after its conversation is erased, the same file fills it again, and until then nothing of the file is kept", async () => {
  await createTestConnection(ctx);
  const first = await readSavedFile(ctx, "a.json", JSON.stringify(one));
  const { objectId } = first;
  expect(objectId).toBeNull();
  expect(await ctx.db.$count(objects, eq(objects.workspaceId, ctx.workspaceId))).toBe(0);
  await deleteConversationData(ctx, first.conversations[0]?.id ?? 0, new AbortController().signal);
  expect(await textsOf()).toEqual([]);
  const second = await readSavedFile(ctx, "a.json", JSON.stringify(one));
  expect(second.id).not.toBe(first.id);
  expect(second.counts).toMatchObject({ stored: 2 });
});

test("for a number that nobody has set up a connection is made that takes nothing in; setting it up goes on with it", async () => {
  const found = await readSavedFile(ctx, "a.json", JSON.stringify(one));
  expect(found.counts).toMatchObject({ connections: 1, stored: 2 });
  const [made] = await ctx.db.select().from(connections).where(eq(connections.workspaceId, ctx.workspaceId));
  expect(made).toMatchObject({
    status: "file_only",
    name: "+34 600 00 00 01",
    accessToken: null,
    zone: "Europe/Madrid",
  });
  expect(found.fileOnly).toEqual([{ id: made?.id, name: made?.name }]);
  await expect(findWebhook(ctx, made?.webhookId ?? "")).rejects.toMatchObject({ code: "not_found" });

  const phoneNumberId = businessNumber.phone_number_id;
  const given = { name: "Shop", phoneNumberId, appSecret: "a secret of the tests", zone: "Europe/Madrid" };
  expect(await createConnection(ctx, given)).toEqual({ id: made?.id });
  await expect(createConnection(ctx, given)).rejects.toMatchObject({ code: "conflict" });
  await receive(ctx, made?.id ?? 0, [incoming([said("two", 2), said("three", 3)])]);
  expect(await textsOf()).toEqual(["one", "two", "three"]);
});

test("edits, reactions, statuses and a placeholder that a file fills count as if they had come live", async () => {
  const connection = await createTestConnection(ctx);
  const status = { id: "wamid.OUT", status: "delivered", recipient_id: "34611222333", ...at(2) };
  await receive(ctx, connection.id, [incoming([said("hello", 1)]), webhook([{ statuses: [status] }])]);
  const reaction = message({
    type: "reaction",
    id: "wamid.R",
    reaction: { message_id: "wamid.hello", emoji: "❤️" },
    ...at(3),
  });
  const echo = webhook(
    [{ message_echoes: [text("we are here", { id: "wamid.OUT", from: "34600000001", to: "34611222333", ...at(2) })] }],
    "smb_message_echoes",
  );
  await readSavedFile(ctx, "a.ndjson", lines(incoming([reaction]), echo));
  const rows = await shownRows(ctx);
  expect(rows.map((row) => row.text)).toEqual(["hello", "we are here"]);
  expect(rows[0]?.details).toMatchObject({ reactions: [{ emoji: "❤️" }] });
});

test("a file without any webhook is refused with the reason, and goes", async () => {
  const importId = await uploadSaved(ctx, "a.json", '{"hello": 1}');
  await expect(runImportJob(ctx, importId)).rejects.toMatchObject({ code: "unreadable_file" });
  const [row] = await listAllImports(ctx);
  expect(row).toMatchObject({ id: importId, status: "failed", source: "payloads", objectId: null });
  await cancelImport(ctx, importId);
  expect(await listAllImports(ctx)).toMatchObject([{ status: "cancelled" }]);
});

test("a viewer may not bring one in, and people of other workspaces do not see it", async () => {
  await createTestConnection(ctx);
  const viewer = { ...ctx, role: "viewer" as const };
  await expect(uploadSaved(viewer, "a.json", JSON.stringify(one))).rejects.toMatchObject({ code: "forbidden" });
  await readSavedFile({ ...ctx, role: "editor" as const }, "a.json", JSON.stringify(one));
  expect(await listAllImports(await createTestContext(testDatabase))).toEqual([]);
});

test("T100: shuffled and doubled, the lines of a file give the same conversation", async () => {
  await createTestConnection(ctx);
  const all = Array.from({ length: 60 }, (_, at) => incoming([said(`m${String(at).padStart(2, "0")}`, at)]));
  const shuffled = [...all, ...all]
    .sort(
      (a, b) =>
        ((JSON.stringify(a).length * 7919 + JSON.stringify(a).charCodeAt(300)) % 97) -
        ((JSON.stringify(b).length * 7919 + JSON.stringify(b).charCodeAt(300)) % 97),
    )
    .reverse();
  await readSavedFile(ctx, "a.ndjson", lines(...shuffled));
  expect(await textsOf()).toEqual(Array.from({ length: 60 }, (_, at) => `m${String(at).padStart(2, "0")}`));
});

test.skipIf(!existsSync(shared))(
  "published saved files: lines with a broken one, and an array of wrappers",
  async () => {
    const found = await readSavedFile(ctx, "a.ndjson", readFileSync(`${shared}/import_webhooks.ndjson`));
    expect(found.counts).toMatchObject({ payloads: 3, stored: 2, duplicates: 1, failed: 1 });
    expect(found.rejects.sample).toMatchObject([{ line: 3 }]);
    const wrapped = await readSavedFile(ctx, "b.json", readFileSync(`${shared}/import_array_of_wrapped.json`));
    expect(wrapped.counts).toMatchObject({ payloads: 4, failed: 0 });
    const rows = await ctx.db.$count(
      cloudMessages,
      and(eq(cloudMessages.workspaceId, ctx.workspaceId), sql`seq is not null`),
    );
    expect(rows).toBe(found.counts.stored + wrapped.counts.stored);
  },
);
