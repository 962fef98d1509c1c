import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importFile, runImportJob, uploadFile } from "#jobs/import/testing/import-file.ts";
import type { Context } from "#lib/context/context.ts";
import { listMedia } from "#lib/media/list-media.ts";
import { getMessageWindow } from "#lib/messages/get-message-window.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { packZip } from "#lib/testing/pack-zip.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { cancelImport } from "#lib/uploads/cancel-import.ts";
import { getImport } from "#lib/uploads/get-import.ts";
import { rereadImport } from "#lib/uploads/reread-import.ts";

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

const line = (minute: number, text: string, sender = "Ana") =>
  `13/10/2024, 09:${String(minute).padStart(2, "0")} - ${sender}: ${text}\n`;
const chat = `${line(1, "hello")}${line(2, "a.jpg (file attached)")}${line(3, "b.jpg (file attached)")}`;
const jpeg = Buffer.concat([Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex"), Buffer.alloc(500, 7)]);

async function textsOf(conversationId: number): Promise<string[]> {
  const { messages } = await getMessageWindow(ctx, { conversationId, place: { edge: "first" } });
  return messages.map((message) => message.text);
}

/** Why the import of a file failed, as a person reads it. */
async function refusalOf(fileName: string, bytes: Uint8Array | string): Promise<string | null> {
  const { importId, conversationId } = await uploadFile(ctx, fileName, bytes);
  await expect(runImportJob(ctx, importId)).rejects.toMatchObject({ retryable: false });
  const found = await getImport(ctx, importId);
  expect(found.status).toBe("failed");
  const left = await ctx.db.execute(sql`select 1 from messages where import_id = ${importId}::int8`);
  expect(left.rows).toHaveLength(0);
  const { rows } = await ctx.db.execute(sql`select status from conversations where id = ${conversationId}::int8`);
  expect(rows).toEqual([{ status: 4 }]);
  return found.errorMessage;
}

test("T2 a zip without a chat text says so", async () => {
  expect(await refusalOf("photos.zip", await packZip({ "a.jpg": jpeg }))).toContain("holds no chat text");
});

test("T3 a zip with two chats reads the likelier one and names the other", async () => {
  const bytes = await packZip({ "old/_chat.txt": chat, "_chat.txt": `${chat}${line(9, "the other")}` });
  const { importId } = await importFile(ctx, "two.zip", bytes);
  const { report } = await getImport(ctx, importId);
  expect(report).toMatchObject({ chatName: expect.stringContaining("_chat.txt"), furtherChats: [expect.anything()] });
});

test("a name that climbs out of the archive is refused for its file alone", async () => {
  const bytes = await packZip({ "_chat.txt": chat, "xx/xx/b.jpg": jpeg });
  const climbing = Buffer.from(bytes.toString("latin1").replaceAll("xx/xx/b.jpg", "../../b.jpg"), "latin1");
  const { conversationId } = await importFile(ctx, "climb.zip", climbing);
  const files = await listMedia(ctx, { conversationId });
  expect(files.map(({ fileName, isPresent, problem }) => [fileName, isPresent, problem])).toEqual([
    ["a.jpg", false, null],
    ["b.jpg", false, "unsafe_name"],
  ]);
});

test("an encrypted archive is refused with the reason", async () => {
  const bytes = await packZip({ "_chat.txt": chat });
  for (const signature of ["PK\x03\x04", "PK\x01\x02"]) {
    const at = bytes.indexOf(Buffer.from(signature, "latin1")) + (signature.endsWith("\x04") ? 6 : 8);
    bytes.writeUInt16LE(bytes.readUInt16LE(at) | 1, at);
  }
  expect(await refusalOf("locked.zip", bytes)).toContain("encrypted");
});

test("one damaged photo is marked, everything else is there; the same bytes are kept once", async () => {
  const bytes = await packZip({
    "_chat.txt": chat,
    "a.jpg": jpeg,
    "b.jpg": Buffer.alloc(3_000, "b"),
    "spare.jpg": jpeg,
  });
  const name = bytes.indexOf("b.jpg");
  bytes.writeUInt8(bytes.readUInt8(name + 12) ^ 0xff, name + 12);
  const { conversationId, importId } = await importFile(ctx, "damaged.zip", bytes);
  const files = await listMedia(ctx, { conversationId });
  expect(
    files.map(({ fileName, isPresent, problem, contentType }) => [fileName, isPresent, problem, contentType]),
  ).toEqual([
    ["a.jpg", true, null, "image/jpeg"],
    ["b.jpg", false, "damaged", null],
    ["spare.jpg", true, null, "image/jpeg"],
  ]);
  const { rows } = await ctx.db.execute(sql`
    select count(distinct object_id)::int as objects from media where import_id = ${importId}::int8`);
  expect(rows).toEqual([{ objects: 1 }]);
  expect((await getImport(ctx, importId)).report).toMatchObject({
    messages: 3,
    media: { named: 2, present: 1, unusable: 1, unnamed: 1 },
  });
});

test("SVG and HTML are stored as what they are, whatever their name says", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const bytes = await packZip({
    "_chat.txt": chat,
    "a.jpg": `<?xml version="1.0"?>${svg}`,
    "b.jpg": "<!doctype html><p>x",
  });
  const { conversationId } = await importFile(ctx, "active.zip", bytes);
  const types = (await listMedia(ctx, { conversationId })).map((file) => file.contentType);
  for (const type of types) expect(type).not.toMatch(/^image\/(jpeg|png|gif|webp)/);
});

test.each<[string, (text: string) => Buffer]>([
  ["UTF-8 with a mark", (text) => Buffer.from(`\ufeff${text}`)],
  ["UTF-16LE", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
  ["UTF-16BE", (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
])("T29 %s is read as it is meant", async (encoding, encode) => {
  const { conversationId } = await importFile(
    ctx,
    "a.txt",
    encode(`${line(1, `señal ${encoding}`)}${line(2, "日本")}`),
  );
  expect(await textsOf(conversationId)).toEqual([`señal ${encoding}`, "日本"]);
});

test("T30 NUL is replaced and nothing is lost around it", async () => {
  const { conversationId } = await importFile(ctx, "nul.txt", `${line(1, "be\0fore")}${line(2, "after")}`);
  expect(await textsOf(conversationId)).toEqual(["be\ufffdfore", "after"]);
});

test("T32 a message of 5 MB is stored whole", async () => {
  const long = "palabra larga ".repeat(360_000).trim();
  const { conversationId } = await importFile(ctx, "long.txt", `${line(1, "short")}${line(2, long)}${line(3, "last")}`);
  expect((await textsOf(conversationId)).map((text) => text.length)).toEqual([5, long.length, 4]);
}, 120_000);

test("T40 equal messages, and those of a clock that goes back, are all kept", async () => {
  const text = [5, 5, 5, 4, 5].map((minute) => line(minute, "ok")).join("");
  const { importId } = await importFile(ctx, "equal.txt", text);
  expect((await getImport(ctx, importId)).report).toMatchObject({ messages: 5, rejects: 0 });
});

test("T36 an undecidable date order is said, and the other one re-dates everything while the old reading stays", async () => {
  const text = "03/04/2024, 10:00 - Ana: one\n05/06/2024, 10:00 - Ben: two\n";
  const first = await importFile(ctx, "dates.txt", text);
  const found = await getImport(ctx, first.importId);
  expect(found.report).toMatchObject({ ambiguous: true, otherOrder: { dateOrder: expect.any(String) } });
  const days = async () => {
    const window = await getMessageWindow(ctx, { conversationId: first.conversationId, place: { edge: "first" } });
    return window.messages.map((message) => message.localAt.slice(0, 10));
  };
  const dmy = ["2024-04-03", "2024-06-05"];
  const mdy = ["2024-03-04", "2024-05-06"];
  const isDmy = (found.report as { dateOrder: string }).dateOrder === "dmy";
  expect(await days()).toEqual(isDmy ? dmy : mdy);
  const again = await rereadImport(ctx, { importId: first.importId, dateOrder: isDmy ? "mdy" : "dmy" });
  expect(await days()).toEqual(isDmy ? dmy : mdy);
  await runImportJob(ctx, again.importId);
  expect(await days()).toEqual(isDmy ? mdy : dmy);
  const { rows } = await ctx.db.execute(sql`
    select count(*)::int as rows, count(distinct reading_id)::int as readings from messages
    where import_id in (${first.importId}::int8, ${again.importId}::int8)`);
  expect(rows).toEqual([{ rows: 2, readings: 1 }]);
});

test("a cancelled import writes nothing more", async () => {
  const { importId } = await uploadFile(ctx, "stop.txt", `${line(1, "never to be seen")}`);
  await cancelImport(ctx, importId);
  await runImportJob(ctx, importId);
  const { rows } = await ctx.db.execute(sql`select 1 from messages where import_id = ${importId}::int8`);
  expect(rows).toHaveLength(0);
});

test("a worker that stops leaves the import to be taken up, not failed", async () => {
  const { importId } = await uploadFile(ctx, "handover.txt", line(1, "handed over"));
  const stopped = runImportJob(ctx, importId, { signal: AbortSignal.abort(new Error("The worker stops.")) });
  await expect(stopped).rejects.toThrow();
  expect(await getImport(ctx, importId)).toMatchObject({ status: "running", errorMessage: null });
  await runImportJob(ctx, importId);
  expect(await getImport(ctx, importId)).toMatchObject({ status: "ready", attempt: 2 });
});
