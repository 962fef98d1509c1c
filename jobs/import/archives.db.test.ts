import { deflateRawSync } from "node:zlib";
import { sql } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Context } from "#lib/context/context.ts";
import { deleteConversationData } from "#lib/library/delete-conversation-data.ts";
import { openObject } from "#lib/storage/open-object.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { packZip } from "#lib/testing/pack-zip.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { getImport } from "#lib/uploads/get-import.ts";
import { importFurtherChat } from "#lib/uploads/import-further-chat.ts";
import { importFile, runImportJob, uploadFile } from "./testing/import-file.ts";
import { rawZip } from "./testing/raw-zip.ts";

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

const chat = (text: string, ...files: string[]) =>
  [`13/10/2024, 09:15 - Ann: ${text}`, ...files.map((name) => `13/10/2024, 09:16 - Ben: ${name} (file attached)`)]
    .map((line) => `${line}\n`)
    .join("");

async function read(zip: Buffer, ctx?: Context) {
  const context = ctx ?? (await createTestContext(testDatabase));
  const imported = await importFile(context, "chat.zip", zip);
  return { ctx: context, ...imported, found: await getImport(context, imported.importId) };
}

/** Reads an archive that is refused; gives what the person is told. */
async function refuse(zip: Buffer) {
  const ctx = await createTestContext(testDatabase);
  const { importId } = await uploadFile(ctx, "chat.zip", zip);
  await expect(runImportJob(ctx, importId)).rejects.toThrow();
  const { status, errorCode, errorMessage } = await getImport(ctx, importId);
  expect(await mediaOf(ctx)).toEqual([]);
  expect(status).toBe("failed");
  return { errorCode, errorMessage };
}

async function mediaOf(ctx: Context) {
  const { rows } = await ctx.db.execute<{ name: string; problem: string | null; stored: boolean; type: string | null }>(
    sql`select file_name as name, problem, object_id is not null as stored, content_type as type from media
        where workspace_id = ${ctx.workspaceId}::int8 order by id`,
  );
  return rows;
}

async function textsOf(ctx: Context, conversationId: number): Promise<string[]> {
  const { rows } = await ctx.db.execute<{ text: string }>(sql`
    select m.text from messages m join conversations c
      on c.workspace_id = m.workspace_id and c.reading_id = m.reading_id
    where c.workspace_id = ${ctx.workspaceId}::int8 and c.id = ${conversationId}::int8 order by m.seq`);
  return rows.map(({ text }) => text);
}

describe("chats of an archive", () => {
  test("T3: of two chats one is read, the other is offered and becomes a conversation without another upload", async () => {
    const zip = await packZip([
      ["WhatsApp Chat with Ann.txt", chat("from Ann")],
      ["WhatsApp Chat with Bo.txt", chat("from Bo")],
    ]);
    const { ctx, conversationId, importId, found } = await read(zip);
    expect(found.report).toMatchObject({ furtherChats: ["WhatsApp Chat with Bo.txt"] });
    const asked = { importId, chatName: "WhatsApp Chat with Bo.txt" };
    const [first, again] = [await importFurtherChat(ctx, asked), await importFurtherChat(ctx, asked)];
    expect(again).toMatchObject({ conversationId: first.conversationId, duplicate: true });
    await runImportJob(ctx, first.importId);
    expect(await textsOf(ctx, first.conversationId)).toEqual(["from Bo"]);
    expect(await getImport(ctx, first.importId)).toMatchObject({
      conversationTitle: "Bo",
      report: { furtherChats: [] },
    });

    await deleteConversationData(ctx, conversationId, new AbortController().signal);
    const { objectId } = await getImport(ctx, first.importId);
    const { byteSize } = await openObject(ctx, objectId ?? "");
    expect(byteSize, "the file stays for the chat that is left").toBe(zip.length);
  });

  test("a chat that the archive does not hold is not found, in no workspace", async () => {
    const { ctx, importId } = await read(await packZip([["_chat.txt", chat("one")]]));
    await expect(importFurtherChat(ctx, { importId, chatName: "b.txt" })).rejects.toMatchObject({ code: "not_found" });
    const other = await createTestContext(testDatabase);
    await expect(importFurtherChat(other, { importId, chatName: "b.txt" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("where each chat has a folder of its own, it gets the files of its folder", async () => {
    const zip = await packZip([
      ["Ann/_chat.txt", chat("a", "a.txt")],
      ["Ann/a.txt", "file of Ann"],
      ["Bo/_chat.txt", chat("b", "b.txt")],
      ["Bo/b.txt", "file of Bo"],
    ]);
    const { ctx, importId, found } = await read(zip);
    expect(found.report).toMatchObject({ chatName: "Ann/_chat.txt", files: 1, furtherChats: ["Bo/_chat.txt"] });
    const { importId: further } = await importFurtherChat(ctx, { importId, chatName: "Bo/_chat.txt" });
    await runImportJob(ctx, further);
    expect((await mediaOf(ctx)).map(({ name, stored }) => [name, stored])).toEqual([
      ["a.txt", true],
      ["b.txt", true],
    ]);
  });

  test("an archive in an archive is opened when the outer one holds no chat, with its media", async () => {
    const inner = await packZip([
      ["_chat.txt", chat("inside", "a.txt")],
      ["a.txt", "a file"],
    ]);
    const { ctx, conversationId, found } = await read(await packZip([["Chat with Ann.zip", inner]]));
    expect(found).toMatchObject({ status: "ready", report: { chatName: "Chat with Ann.zip/_chat.txt" } });
    expect(await textsOf(ctx, conversationId)).toHaveLength(2);
    expect(await mediaOf(ctx)).toMatchObject([{ name: "a.txt", stored: true }]);
    const { rows } = await ctx.db.execute(sql`select 1 from objects where workspace_id = ${ctx.workspaceId}::int8`);
    expect(rows, "the upload and the file; what was unpacked on the way is gone").toHaveLength(2);
  });

  test("of several archives in an archive one is read, the others are offered", async () => {
    const names = ["empty.zip", "one.zip", "two.zip"];
    const zips = [packZip([["a.jpg", "-"]]), packZip([["_chat.txt", chat("1")]]), packZip([["_chat.txt", chat("2")]])];
    const packed = await Promise.all(zips);
    const { ctx, importId, found } = await read(await packZip(names.map((name, at) => [name, packed[at] ?? ""])));
    expect(found.report).toMatchObject({ chatName: "one.zip/_chat.txt", furtherChats: ["two.zip"] });
    const further = await importFurtherChat(ctx, { importId, chatName: "two.zip" });
    await runImportJob(ctx, further.importId);
    expect(await textsOf(ctx, further.conversationId)).toEqual(["2"]);
  });

  test("T10: archives in archives, five deep, are not opened: beside a chat they are files, without one there is no chat", async () => {
    let nested = await packZip([["_chat.txt", chat("too deep")]]);
    for (let level = 0; level < 4; level++) nested = await packZip([["inner.zip", nested]]);
    const { ctx, conversationId } = await read(
      await packZip([
        ["_chat.txt", chat("outer")],
        ["inner.zip", nested],
      ]),
    );
    expect(await textsOf(ctx, conversationId)).toEqual(["outer"]);
    expect(await mediaOf(ctx)).toMatchObject([{ name: "inner.zip", stored: true }]);
    expect(await refuse(nested)).toMatchObject({ errorCode: "unreadable_file" });
  });
});

describe("archives made to do harm, or badly", () => {
  test("T7: a file that unpacks to 1,000 times its size is refused before a byte of it is unpacked", async () => {
    const zeros = Buffer.alloc(50 * 1024 ** 2);
    const zip = await packZip([
      ["_chat.txt", chat("bomb")],
      ["zeros.bin", zeros],
    ]);
    expect(zip.length * 900).toBeLessThan(zeros.length);
    expect(await refuse(zip)).toMatchObject({ errorCode: "too_large" });
  });

  test("T8: a directory that understates a file stops that file at the length it gave", async () => {
    const data = Buffer.alloc(4 * 1024 ** 2, "x");
    const { found, ctx } = await read(
      rawZip([
        { name: "_chat.txt", data: Buffer.from(chat("hello", "lie.txt")) },
        { name: "lie.txt", data, method: 8, packed: deflateRawSync(data), byteSize: 100 },
      ]),
    );
    expect(found.status).toBe("ready");
    expect(await mediaOf(ctx)).toMatchObject([{ name: "lie.txt", stored: false, problem: "damaged" }]);
  });

  test("T9: entries that share their bytes stop at the cap of all files together", async () => {
    const data = Buffer.alloc(20 * 1024 ** 2, "y");
    const packed = deflateRawSync(data);
    const shared = Array.from({ length: 300 }, (_, at) => ({
      name: `f${at}`,
      data,
      method: 8 as const,
      packed,
      at: 0,
    }));
    const zip = rawZip([{ name: "_chat.txt", data: Buffer.from(chat("overlap")) }, ...shared]);
    expect(await refuse(zip)).toMatchObject({ errorCode: "too_large" });
  });

  test("T11: 100,001 entries are refused by their number", async () => {
    const entries = Array.from({ length: 100_001 }, (_, at) => ({ name: `${at}`, data: Buffer.alloc(0) }));
    const { errorCode, errorMessage } = await refuse(rawZip(entries));
    expect(errorCode).toBe("too_large");
    expect(errorMessage).toMatch(/more than \d+ files/);
  });

  test("T12: names that lead out of the archive are refused, the chat is read", async () => {
    const names = ["../../etc/x", "/abs", "C:\\x", "a\\..\\b"];
    const { ctx, found } = await read(
      rawZip([
        { name: "_chat.txt", data: Buffer.from(chat("out")) },
        ...names.map((name) => ({ name, data: Buffer.from("harm") })),
      ]),
    );
    expect(found.status).toBe("ready");
    expect(await mediaOf(ctx)).toMatchObject(names.map(() => ({ stored: false, problem: "unsafe_name" })));
  });

  test("T13: a symbolic link is not followed and said to be one", async () => {
    const { ctx } = await read(
      rawZip([
        { name: "_chat.txt", data: Buffer.from(chat("link")) },
        { name: "link", data: Buffer.from("/etc/passwd"), attributes: 0o120777 * 2 ** 16 },
      ]),
    );
    expect(await mediaOf(ctx)).toMatchObject([{ name: "link", stored: false, problem: "link" }]);
  });

  test("T14: names with NUL, line breaks, direction overrides, 4,000 letters, emoji and CON harm nothing", async () => {
    const fine = ["\u202egpj.exe", "n".repeat(4_000), "🌊.txt", "CON"];
    const unsafe = ["nul\0name", "two\nlines"];
    const { ctx, found } = await read(
      rawZip([
        { name: "_chat.txt", data: Buffer.from(chat("names")) },
        ...[...fine, ...unsafe].map((name) => ({ name, data: Buffer.from(`of ${name}`) })),
      ]),
    );
    expect(found.status).toBe("ready");
    const rows = await mediaOf(ctx);
    expect(rows.map(({ stored }) => stored)).toEqual([true, true, true, true, false, false]);
    expect(rows.map(({ name }) => name)).toEqual([...fine, "nul\uFFFDname", "two\nlines"]);
  });

  test("T15: of two files with one name both are kept", async () => {
    const { ctx } = await read(
      rawZip([
        { name: "_chat.txt", data: Buffer.from(chat("twice", "a.txt")) },
        { name: "a.txt", data: Buffer.from("first") },
        { name: "a.txt", data: Buffer.from("second") },
      ]),
    );
    expect(await mediaOf(ctx)).toMatchObject([
      { name: "a.txt", stored: true },
      { name: "a.txt", stored: true },
    ]);
  });

  test("T16: an encrypted archive is said to be one", async () => {
    const data = Buffer.from(chat("secret"));
    const packed = Buffer.concat([Buffer.alloc(12, 7), data]);
    const { errorCode, errorMessage } = await refuse(rawZip([{ name: "_chat.txt", data, packed, flags: 1 }]));
    expect(errorCode).toBe("unreadable_file");
    expect(errorMessage).toContain("encrypted");
  });

  test.each(["zip64", "descriptor"] as const)("T17: %s archives work", async (form) => {
    const data = Buffer.from(chat(`written with ${form}`, "a.txt"));
    const { ctx, conversationId } = await read(
      rawZip([
        { name: "_chat.txt", data, form },
        { name: "a.txt", data: Buffer.from("a"), form },
      ]),
    );
    expect(await textsOf(ctx, conversationId)).toHaveLength(2);
    expect(await mediaOf(ctx)).toMatchObject([{ name: "a.txt", stored: true }]);
  });

  test("T18: a photo whose checksum is wrong is marked as damaged, the messages are imported", async () => {
    const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } })
      .jpeg()
      .toBuffer();
    const { ctx, found } = await read(
      rawZip([
        { name: "_chat.txt", data: Buffer.from(chat("photo", "a.jpg")) },
        { name: "a.jpg", data: photo, crc32: 1 },
      ]),
    );
    expect(found).toMatchObject({ status: "ready", report: { messages: 2 } });
    expect(await mediaOf(ctx)).toMatchObject([{ name: "a.jpg", stored: false, problem: "damaged" }]);
  });

  test("the same bytes under several names are stored once", async () => {
    const { ctx } = await read(
      await packZip([
        ["_chat.txt", chat("same", "a.txt", "b.txt")],
        ["a.txt", "the same"],
        ["b.txt", "the same"],
      ]),
    );
    const { rows } = await ctx.db.execute(
      sql`select distinct object_id from media where workspace_id = ${ctx.workspaceId}::int8`,
    );
    expect(rows).toHaveLength(1);
  });
});
