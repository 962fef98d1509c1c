import { createHash, randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { imports } from "#drizzle/schema/imports.ts";
import { openObject } from "#lib/storage/open-object.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { beginUpload } from "./begin-upload.ts";
import { importUpload } from "./import-upload.ts";
import { storePart } from "./store-part.ts";

let testDatabase: TestDatabase;
let store: TestStorage;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  store = await createTestStorage();
});
afterAll(async () => {
  await testDatabase.close();
  await store.close();
});

const zipHead = Buffer.from("PK\x03\x04", "latin1");

/** A part of the file in pieces as a socket gives them, never held as a whole. */
function* piecesOf(offset: number, byteSize: number, block: Buffer): Generator<Buffer> {
  const pieceBytes = 50_000;
  for (let at = 0; at < byteSize; at += pieceBytes) {
    const piece = Buffer.from(block.subarray(0, Math.min(pieceBytes, byteSize - at)));
    if (offset + at === 0) zipHead.copy(piece);
    else piece.writeUIntBE(offset + at, 0, 6);
    yield piece;
  }
}

test("memory does not grow with the file: 256 MB in parts take less than 128 MB, and arrive as they were sent", async () => {
  const ctx = await createTestContext(testDatabase);
  const byteSize = 256_000_000;
  const block = randomBytes(50_000);
  const hash = createHash("sha256");
  let upload = await beginUpload(ctx, { fileName: "large.zip", byteSize, fileModifiedAt: null });
  const before = process.memoryUsage().rss;
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  while (upload.receivedBytes < byteSize) {
    const offset = upload.receivedBytes;
    const pieces = () => piecesOf(offset, Math.min(upload.partBytes, byteSize - offset), block);
    for (const piece of pieces()) hash.update(piece);
    upload = await storePart(ctx, { uploadId: upload.id, offset, stream: Readable.from(pieces()) });
  }
  const { importId } = await importUpload(ctx, { uploadId: upload.id, zone: "UTC" });
  clearInterval(timer);
  expect((peak - before) / 1_000_000).toBeLessThan(128);
  const [row] = await testDatabase.db.select().from(imports).where(eq(imports.id, importId));
  expect(row).toMatchObject({ byteSize, sha256: hash.digest() });
  expect((await openObject(ctx, row?.objectId ?? "")).byteSize).toBe(byteSize);
  console.info(`256 MB in parts: ${Math.round((peak - before) / 1_000_000)} MB of memory at most`);
}, 300_000);
