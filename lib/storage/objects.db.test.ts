import { randomBytes } from "node:crypto";
import { readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { objects } from "#drizzle/schema/objects.ts";
import type { Context } from "#lib/context/context.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { deleteObject } from "./delete-object.ts";
import { objectKey } from "./object-key.ts";
import { openObject } from "./open-object.ts";
import { storeObject } from "./store-object.ts";
import { sweepOrphans } from "./sweep-orphans.ts";

let testDatabase: TestDatabase;
let store: TestStorage;
let ctx: Context;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  store = await createTestStorage();
  ctx = await createTestContext(testDatabase);
});
afterAll(async () => {
  await testDatabase.close();
  await store.close();
});

const keep = (bytes: Buffer, under = ctx, maxBytes = 10_000_000) =>
  storeObject(under, { purpose: "upload", stream: new Blob([new Uint8Array(bytes)]).stream(), maxBytes });
const readAll = async (id: string, range?: { start?: number; end?: number }, under = ctx) =>
  Buffer.concat(await (await openObject(under, id)).read(range).toArray());
const pathOf = (id: string, under = ctx) => join(store.directory, objectKey(under.workspaceId, id));
const allFiles = async () => {
  const keys: string[] = [];
  for await (const file of store.driver.list("")) keys.push(file.key);
  return keys;
};

test("bytes come back whole and from any place", async () => {
  const bytes = randomBytes(300_000);
  const { id, byteSize } = await keep(bytes);
  expect(byteSize).toBe(300_000);
  expect((await readAll(id)).equals(bytes)).toBe(true);
  const ranges = [
    [0, 1],
    [65_535, 65_537],
    [65_536, 131_072],
    [131_072, 131_073],
    [299_999, 300_000],
    [10, 290_000],
  ];
  for (const [start = 0, end = 0] of ranges) {
    expect((await readAll(id, { start, end })).equals(bytes.subarray(start, end)), `${start} to ${end}`).toBe(true);
  }
  expect((await readAll(id, { start: 299_000, end: 999_999 })).equals(bytes.subarray(299_000))).toBe(true);
  expect(await readAll(id, { start: 300_000 })).toHaveLength(0);
});

test("an empty object can be stored and read", async () => {
  const { id } = await keep(Buffer.alloc(0));
  expect(await readAll(id)).toHaveLength(0);
});

test("no word of the plaintext, nor the key, lies in the store", async () => {
  const secret = "Treffen wir uns am Hafen? ".repeat(5_000);
  const { id } = await keep(Buffer.from(secret));
  const file = await readFile(pathOf(id));
  expect(file.length).toBeGreaterThan(secret.length);
  expect(file.includes("Hafen")).toBe(false);
  expect(file.includes(Buffer.from("Hafen", "utf16le"))).toBe(false);
});

test("a stream that is too large, too short or broken leaves neither row nor file", async () => {
  const before = await allFiles();
  const count = () => testDatabase.db.$count(objects);
  const rows = await count();
  const stream = () => new Blob([new Uint8Array(1_000)]).stream();
  async function* broken() {
    yield Buffer.from("half");
    throw new TypeError("cut");
  }
  await expect(storeObject(ctx, { purpose: "upload", stream: stream(), maxBytes: 999 })).rejects.toMatchObject({
    code: "too_large",
  });
  const short = storeObject(ctx, { purpose: "upload", stream: stream(), maxBytes: 9_999, expectedBytes: 1_001 });
  await expect(short).rejects.toMatchObject({ code: "incomplete_upload" });
  await expect(storeObject(ctx, { purpose: "upload", stream: broken(), maxBytes: 9_999 })).rejects.toThrow("cut");
  expect(await allFiles()).toEqual(before);
  expect(await count()).toBe(rows);
});

test("a flipped bit, a truncated file, a foreign file in its place: refused", async () => {
  const damaged = { code: "internal" };
  const [flipped, cut, swapped, other] = await Promise.all([1, 2, 3, 4].map(() => keep(randomBytes(200_000))));
  if (!flipped || !cut || !swapped || !other) throw new Error("not stored");
  const bytes = await readFile(pathOf(flipped.id));
  bytes.writeUInt8(bytes.readUInt8(150_000) ^ 4, 150_000);
  await writeFile(pathOf(flipped.id), bytes);
  await expect(readAll(flipped.id)).rejects.toMatchObject(damaged);
  expect(await readAll(flipped.id, { start: 0, end: 100 })).toHaveLength(100);

  await truncate(pathOf(cut.id), 100_000);
  await expect(openObject(ctx, cut.id)).rejects.toMatchObject(damaged);

  await writeFile(pathOf(swapped.id), await readFile(pathOf(other.id)));
  await expect(readAll(swapped.id)).rejects.toMatchObject(damaged);
});

test("a row that is moved to another workspace does not open there", async () => {
  const stranger = await createTestContext(testDatabase);
  const { id } = await keep(randomBytes(100));
  await expect(openObject(stranger, id)).rejects.toMatchObject({ code: "not_found" });
  const file = await readFile(pathOf(id));
  await testDatabase.db.update(objects).set({ workspaceId: stranger.workspaceId }).where(eq(objects.id, id));
  await store.driver.put(objectKey(stranger.workspaceId, id), new Blob([new Uint8Array(file)]).stream());
  await expect(openObject(stranger, id)).rejects.toMatchObject({ code: "internal" });
});

test("a deleted object is gone from table and store", async () => {
  const { id } = await keep(randomBytes(100));
  await deleteObject(ctx, id);
  await expect(openObject(ctx, id)).rejects.toMatchObject({ code: "not_found" });
  expect(await store.driver.stat(objectKey(ctx.workspaceId, id))).toBeNull();
  await deleteObject(ctx, id);
});

test("the sweep removes day-old files without a row, and nothing else", async () => {
  const kept = await keep(randomBytes(100));
  const orphan = objectKey(ctx.workspaceId, "aaaaaaaa-0000-4000-8000-000000000000");
  await store.driver.put(orphan, new Blob(["left behind"]).stream());
  await writeFile(join(store.directory, `${orphan}.part`), "half a file");
  const foreign = "backups/of-something-else";
  await store.driver.put(foreign, new Blob(["not ours"]).stream());
  await sweepOrphans(testDatabase.db, new Date());
  expect(await store.driver.stat(orphan)).not.toBeNull();
  await sweepOrphans(testDatabase.db, new Date(Date.now() + 25 * 3_600_000));
  expect(await store.driver.stat(orphan)).toBeNull();
  expect(await store.driver.stat(`${orphan}.part`)).toBeNull();
  expect(await store.driver.stat(foreign)).not.toBeNull();
  expect(await readAll(kept.id)).toHaveLength(100);
});
