import { randomBytes, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { imports } from "#drizzle/schema/imports.ts";
import { objects } from "#drizzle/schema/objects.ts";
import { uploadParts, uploads } from "#drizzle/schema/uploads.ts";
import type { Context } from "#lib/context/context.ts";
import { deleteUnnamedObjects } from "#lib/library/delete-unnamed-objects.ts";
import { addFoundSettings } from "#lib/runtime/config.ts";
import { openObject } from "#lib/storage/open-object.ts";
import { setStorage } from "#lib/storage/storage.ts";
import { storageFailure } from "#lib/storage/storage-failure.ts";
import { createTestClock } from "#lib/testing/clock.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { beginUpload } from "./begin-upload.ts";
import { deleteExpiredUploads } from "./delete-expired-uploads.ts";
import { deleteUpload } from "./delete-upload.ts";
import { findUpload } from "./find-upload.ts";
import { importUpload } from "./import-upload.ts";
import { listUploads } from "./list-uploads.ts";
import { startImport } from "./start-import.ts";
import { storePart } from "./store-part.ts";

const partBytes = 64_000;
let testDatabase: TestDatabase;
let store: TestStorage;
beforeAll(async () => {
  addFoundSettings({ PARLANCE_UPLOAD_PART_BYTES: String(partBytes), PARLANCE_MAX_UNFINISHED_BYTES: "10000000" });
  testDatabase = await createTestDatabase();
  store = await createTestStorage();
});
afterAll(async () => {
  await testDatabase.close();
  await store.close();
});

const zone = "Europe/Madrid";
const chat = (lines = 4_000) =>
  Buffer.from(`12/03/2024, 18:02 - Inés: ${randomBytes(20).toString("hex")}\n`.repeat(lines));
const streamOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]).stream();
const begin = (ctx: Context, bytes: Buffer) =>
  beginUpload(ctx, { fileName: "WhatsApp Chat with Inés.txt", byteSize: bytes.length, fileModifiedAt: null });
const put = (ctx: Context, uploadId: string, offset: number, bytes: Uint8Array) =>
  storePart(ctx, { uploadId, offset, stream: streamOf(bytes) });
const partAt = (bytes: Buffer, offset: number) => bytes.subarray(offset, offset + partBytes);
const offsetsOf = (bytes: Buffer) =>
  Array.from({ length: Math.ceil(bytes.length / partBytes) }, (_, i) => i * partBytes);

async function sendAll(ctx: Context, bytes: Buffer): Promise<string> {
  const { id } = await begin(ctx, bytes);
  for (const offset of offsetsOf(bytes)) await put(ctx, id, offset, partAt(bytes, offset));
  return id;
}

async function traces({ workspaceId }: Context) {
  const files: string[] = [];
  for await (const file of store.driver.list(`${workspaceId}/`)) files.push(file.key);
  const count = (table: typeof uploads | typeof uploadParts | typeof objects | typeof imports) =>
    testDatabase.db.$count(table, eq(table.workspaceId, workspaceId));
  return {
    files: files.length,
    objects: await count(objects),
    parts: await count(uploadParts),
    uploads: await count(uploads),
    imports: await count(imports),
  };
}

test("parts become the import that the same file in one body would be, and go", async () => {
  const ctx = await createTestContext(testDatabase, { role: "editor" });
  const bytes = chat();
  const id = await sendAll(ctx, bytes);
  expect(await findUpload(ctx, id)).toMatchObject({ receivedBytes: bytes.length, byteSize: bytes.length });
  const started = await importUpload(ctx, { uploadId: id, zone });
  expect(started).toMatchObject({ status: "queued", duplicate: false });
  const [row] = await testDatabase.db.select().from(imports).where(eq(imports.id, started.importId));
  const stored = await openObject(ctx, row?.objectId ?? "");
  expect(Buffer.concat(await stored.read().toArray()).equals(bytes)).toBe(true);
  const [start, end] = [partBytes - 3, partBytes + 5];
  expect(Buffer.concat(await stored.read({ start, end }).toArray()).equals(bytes.subarray(start, end))).toBe(true);
  expect(await traces(ctx)).toEqual({ files: 1, objects: 1, parts: 0, uploads: 1, imports: 1 });
  expect(await listUploads(ctx)).toEqual([]);

  const inOneBody = { stream: streamOf(bytes), fileName: "again.txt", zone, expectedBytes: bytes.length };
  expect(await startImport(ctx, inOneBody)).toMatchObject({ importId: started.importId, duplicate: true });
  const inParts = await importUpload(ctx, { uploadId: await sendAll(ctx, bytes), zone });
  expect(inParts).toMatchObject({ importId: started.importId, duplicate: true });
  expect(await traces(ctx)).toMatchObject({ files: 1, objects: 1, parts: 0, imports: 1 });
});

test("an import that is asked for again, later or at once, is one import and one answer", async () => {
  const ctx = await createTestContext(testDatabase);
  const uploadId = await sendAll(ctx, chat());
  const all = await Promise.all([1, 2, 3, 4].map(() => importUpload(ctx, { uploadId, zone })));
  expect(new Set(all.map((started) => JSON.stringify(started))).size).toBe(1);
  expect(await importUpload(ctx, { uploadId, zone })).toEqual(all[0]);
  expect(await traces(ctx)).toEqual({ files: 1, objects: 1, parts: 0, uploads: 1, imports: 1 });
  // What has become an import is neither sent to nor given up any more.
  expect(await put(ctx, uploadId, 0, randomBytes(partBytes))).toMatchObject({ importId: all[0]?.importId });
  await expect(deleteUpload(ctx, uploadId)).rejects.toMatchObject({ code: "conflict" });
});

test("a part sent again changes nothing; other bytes in its place are refused", async () => {
  const ctx = await createTestContext(testDatabase);
  const bytes = chat();
  const { id } = await begin(ctx, bytes);
  const first = await put(ctx, id, 0, partAt(bytes, 0));
  expect(first.receivedBytes).toBe(partBytes);
  const before = await traces(ctx);
  expect((await put(ctx, id, 0, partAt(bytes, 0))).receivedBytes).toBe(partBytes);
  const others = Buffer.from(partAt(bytes, 0));
  others.write("another file", 1_000);
  await expect(put(ctx, id, 0, others)).rejects.toMatchObject({ code: "conflict" });
  await expect(put(ctx, id, 0, others.subarray(0, 100))).rejects.toMatchObject({ code: "incomplete_upload" });
  expect(await traces(ctx)).toEqual(before);
  expect((await findUpload(ctx, id)).receivedBytes).toBe(partBytes);
});

test("two tabs that send the same part at once store it once", async () => {
  const ctx = await createTestContext(testDatabase);
  const bytes = chat();
  const { id } = await begin(ctx, bytes);
  const all = await Promise.all(Array.from({ length: 8 }, () => put(ctx, id, 0, partAt(bytes, 0))));
  expect(new Set(all.map(({ receivedBytes }) => receivedBytes))).toEqual(new Set([partBytes]));
  expect(await traces(ctx)).toMatchObject({ files: 1, objects: 1, parts: 1 });
});

test("parts out of order, overlapping, beyond the end or of another size are refused, unread where that is announced", async () => {
  const ctx = await createTestContext(testDatabase);
  const bytes = chat();
  const { id } = await begin(ctx, bytes);
  await put(ctx, id, 0, partAt(bytes, 0));
  const before = await traces(ctx);
  const refused: [number, Uint8Array, string][] = [
    [2 * partBytes, partAt(bytes, 2 * partBytes), "conflict"],
    [partBytes / 2, partAt(bytes, partBytes / 2), "validation"],
    [bytes.length, bytes.subarray(0, 10), "validation"],
    [100 * partBytes, bytes.subarray(0, 10), "validation"],
    [partBytes, bytes.subarray(partBytes, 2 * partBytes - 1), "incomplete_upload"],
    [partBytes, bytes.subarray(partBytes, 2 * partBytes + 1), "too_large"],
  ];
  for (const [offset, part, code] of refused) {
    await expect(put(ctx, id, offset, part), `${part.length} at ${offset}`).rejects.toMatchObject({ code });
  }
  let isRead = false;
  async function* unread() {
    isRead = true;
    yield bytes;
  }
  const oversized = { uploadId: id, offset: partBytes, stream: unread(), announcedBytes: partBytes + 1 };
  await expect(storePart(ctx, oversized)).rejects.toMatchObject({ code: "validation" });
  expect(isRead).toBe(false);
  expect(await traces(ctx)).toEqual(before);
  await expect(importUpload(ctx, { uploadId: id, zone })).rejects.toMatchObject({ code: "incomplete_upload" });
});

test("T6: a part whose connection is cut leaves nothing, and can be sent again", async () => {
  const ctx = await createTestContext(testDatabase);
  const bytes = chat();
  const { id } = await begin(ctx, bytes);
  async function* cut(offset: number, at: number) {
    yield partAt(bytes, offset).subarray(0, at);
    throw new DOMException("aborted", "AbortError");
  }
  for (const offset of offsetsOf(bytes).slice(0, 2)) {
    const before = await traces(ctx);
    for (const at of [0, 10, 4_100, partBytes - 1]) {
      const part = { uploadId: id, offset, stream: cut(offset, at), announcedBytes: partBytes };
      await expect(storePart(ctx, part), `cut at ${at}`).rejects.toMatchObject({ code: "incomplete_upload" });
    }
    expect(await traces(ctx)).toEqual(before);
    expect((await put(ctx, id, offset, partAt(bytes, offset))).receivedBytes).toBe(offset + partBytes);
  }
});

test("T69: a store that fails in the middle keeps what had arrived, and the upload goes on when it works again", async () => {
  const ctx = await createTestContext(testDatabase);
  const bytes = chat();
  const { id } = await begin(ctx, bytes);
  await put(ctx, id, 0, partAt(bytes, 0));
  const before = await traces(ctx);
  const full = storageFailure(Object.assign(new Error("no space left on device"), { code: "ENOSPC" }));
  const fillUp = () =>
    setStorage({
      ...store.driver,
      put: (key, source) =>
        store.driver.put(
          key,
          (async function* () {
            for await (const piece of source) {
              yield piece;
              throw full;
            }
          })(),
        ),
    });
  fillUp();
  await expect(put(ctx, id, partBytes, partAt(bytes, partBytes))).rejects.toMatchObject({
    code: "storage_unavailable",
  });
  expect(await traces(ctx)).toEqual(before);
  setStorage(store.driver);
  for (const offset of offsetsOf(bytes)) await put(ctx, id, offset, partAt(bytes, offset));
  fillUp();
  await expect(importUpload(ctx, { uploadId: id, zone })).rejects.toMatchObject({ code: "storage_unavailable" });
  setStorage(store.driver);
  expect((await findUpload(ctx, id)).receivedBytes).toBe(bytes.length);
  expect(await importUpload(ctx, { uploadId: id, zone })).toMatchObject({ duplicate: false });
  expect(await traces(ctx)).toMatchObject({ files: 1, objects: 1, imports: 1 });
});

test("T105: an upload is its sender's alone", async () => {
  const ctx = await createTestContext(testDatabase);
  const bytes = chat();
  const uploadId = await sendAll(ctx, bytes);
  const colleague = await createTestContext(testDatabase, { workspaceId: ctx.workspaceId, role: "editor" });
  const stranger = await createTestContext(testDatabase);
  const before = await traces(ctx);
  for (const other of [colleague, stranger]) {
    const tries = [
      () => findUpload(other, uploadId),
      () => put(other, uploadId, 0, partAt(bytes, 0)),
      () => deleteUpload(other, uploadId),
      () => importUpload(other, { uploadId, zone }),
    ];
    for (const tryIt of tries) await expect(tryIt()).rejects.toMatchObject({ code: "not_found" });
    expect(await listUploads(other)).toEqual([]);
  }
  expect(await traces(ctx)).toEqual(before);
  await expect(begin({ ...ctx, role: "viewer" }, bytes)).rejects.toMatchObject({ code: "forbidden" });
});

test("T1: a program named .zip is refused by its first bytes; nothing of it is stored", async () => {
  const ctx = await createTestContext(testDatabase);
  const program = Buffer.concat([Buffer.from("4d5a90000300000004000000ffff0000", "hex"), Buffer.alloc(100_000, 7)]);
  const { id } = await begin(ctx, program);
  await expect(put(ctx, id, 0, partAt(program, 0))).rejects.toMatchObject({ code: "unsupported_type" });
  expect(await traces(ctx)).toMatchObject({ files: 0, objects: 0, parts: 0 });
});

test("T23: what is too large for one file or for all of a person's is refused before a byte, with the numbers", async () => {
  const ctx = await createTestContext(testDatabase);
  const file = { fileName: "big.zip", fileModifiedAt: null };
  await expect(beginUpload(ctx, { ...file, byteSize: 2 ** 50 })).rejects.toMatchObject({ code: "too_large" });
  await expect(beginUpload(ctx, { ...file, byteSize: 0 })).rejects.toMatchObject({ code: "unreadable_file" });
  const { id } = await beginUpload(ctx, { ...file, byteSize: 6_000_000 });
  const second = beginUpload(ctx, { ...file, byteSize: 5_000_000 });
  await expect(second).rejects.toMatchObject({
    code: "too_large",
    message: expect.stringMatching(/6000000 of 10000000/),
  });
  await deleteUpload(ctx, id);
  expect(await beginUpload(ctx, { ...file, byteSize: 5_000_000 })).toMatchObject({ receivedBytes: 0 });
});

test("T28: an upload that is given up leaves nothing", async () => {
  const ctx = await createTestContext(testDatabase);
  await deleteUpload(ctx, await sendAll(ctx, chat()));
  expect(await traces(ctx)).toEqual({ files: 0, objects: 0, parts: 0, uploads: 0, imports: 0 });
  await expect(findUpload(ctx, randomUUID())).rejects.toMatchObject({ code: "not_found" });
});

test("T59: what nobody goes on with is erased after its time, and not before", async () => {
  const clock = createTestClock(new Date().toISOString());
  const ctx = await createTestContext(testDatabase, { now: clock.now });
  const bytes = chat();
  const { id } = await begin(ctx, bytes);
  await put(ctx, id, 0, partAt(bytes, 0));
  const sweep = async () => {
    await deleteExpiredUploads(ctx);
    await deleteUnnamedObjects(ctx);
  };
  clock.advance(71 * 3_600_000);
  await sweep();
  // A part gives it the whole time again.
  expect((await put(ctx, id, partBytes, partAt(bytes, partBytes))).receivedBytes).toBe(2 * partBytes);
  clock.advance(71 * 3_600_000);
  await sweep();
  expect(await traces(ctx)).toMatchObject({ files: 2, parts: 2, uploads: 1 });
  clock.advance(2 * 3_600_000);
  await expect(findUpload(ctx, id)).rejects.toMatchObject({ code: "not_found" });
  await sweep();
  expect(await traces(ctx)).toEqual({ files: 0, objects: 0, parts: 0, uploads: 0, imports: 0 });
});
