import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openChunks } from "./open-chunks.ts";
import { sealStream } from "./seal-stream.ts";
import { chunkBytes, countChunks, headerBytes, sealedByteSize, sealedChunkBytes } from "./sealed-format.ts";

const dataKey = randomBytes(32);
const identity = "objects/7/one";

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function seal(bytes: Buffer, pieceBytes = 10_000, under = identity) {
  const parts = await Readable.from(
    sealStream(inPieces(bytes, pieceBytes), { dataKey, keyVersion: 1, identity: under }),
  ).toArray();
  return Buffer.concat(parts);
}

async function open(sealed: Buffer, byteSize: number, under = identity) {
  const total = countChunks(byteSize);
  const header = sealed.subarray(0, headerBytes);
  const range = { first: 0, last: total - 1, total };
  const body = inPieces(sealed.subarray(headerBytes), 7_777);
  return Buffer.concat(await Readable.from(openChunks(body, header, { dataKey, identity: under }, range)).toArray());
}

const refused = { code: "internal" };
const edges = [0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes];

test.each(edges)("%i bytes come back and take the size that is computed", async (size) => {
  const bytes = randomBytes(size);
  const sealed = await seal(bytes);
  expect(sealed.length).toBe(sealedByteSize(size));
  expect((await open(sealed, size)).equals(bytes)).toBe(true);
});

test("any bytes in any pieces come back", async () => {
  const sizes = fc.tuple(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 1, max: 150_000 }));
  await fc.assert(
    fc.asyncProperty(sizes, async ([size, pieceBytes]) => {
      const bytes = randomBytes(size);
      return (await open(await seal(bytes, pieceBytes), size)).equals(bytes);
    }),
    { numRuns: 30 },
  );
});

test("no two objects of equal text are equal", async () => {
  const bytes = Buffer.alloc(100, "a");
  expect((await seal(bytes)).equals(await seal(bytes))).toBe(false);
});

test("any flipped bit is refused, in the header too", async () => {
  const size = 2 * chunkBytes + 100;
  const sealed = await seal(randomBytes(size));
  for (const at of [
    0,
    4,
    6,
    10,
    headerBytes,
    headerBytes + sealedChunkBytes - 1,
    headerBytes + sealedChunkBytes + 5,
    sealed.length - 1,
  ]) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    await expect(open(changed, size), `byte ${at}`).rejects.toMatchObject(refused);
  }
});

test("swapped, repeated, missing and appended chunks are refused", async () => {
  const size = 3 * chunkBytes;
  const sealed = await seal(randomBytes(size));
  const header = sealed.subarray(0, headerBytes);
  const chunk = (number: number) =>
    sealed.subarray(headerBytes + number * sealedChunkBytes).subarray(0, sealedChunkBytes);
  const orders = { swapped: [1, 0, 2], repeated: [0, 0, 2], missing: [0, 1], appended: [0, 1, 2, 2] };
  for (const [name, order] of Object.entries(orders)) {
    await expect(open(Buffer.concat([header, ...order.map(chunk)]), size), name).rejects.toMatchObject(refused);
  }
});

test("an object cut at a chunk's end is refused even when its size is believed", async () => {
  const sealed = await seal(randomBytes(2 * chunkBytes));
  const cut = sealed.subarray(0, headerBytes + sealedChunkBytes);
  await expect(open(cut, chunkBytes)).rejects.toMatchObject(refused);
});

test("an object of another workspace is refused", async () => {
  const sealed = await seal(randomBytes(100));
  await expect(open(sealed, 100, "objects/8/one")).rejects.toMatchObject(refused);
});
