import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Route } from "#app/_api/route.ts";
import { createAccount } from "#lib/auth/create-account.ts";
import { createPublicContext } from "#lib/context/public-context.ts";
import { addFoundSettings } from "#lib/runtime/config.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { POST as importFile } from "../conversations/import/route.ts";
import { GET as getImport } from "../imports/[importId]/route.ts";
import { PUT as putPart } from "./[uploadId]/parts/route.ts";
import { DELETE as deleteOne, GET as getOne } from "./[uploadId]/route.ts";
import { POST as begin, GET as list } from "./route.ts";

const origin = "http://localhost:3000";
const partSize = 64_000;
let testDatabase: TestDatabase;
let store: TestStorage;
let cookie: string;
beforeAll(async () => {
  addFoundSettings({ PARLANCE_UPLOAD_PART_BYTES: String(partSize) });
  testDatabase = await createTestDatabase();
  store = await createTestStorage();
  const person = { name: "Ada", email: "ada@example.org", password: "a quiet reading room" };
  const cookies = await createAccount(createPublicContext({ requestId: "request", address: null }), person);
  cookie = cookies.map((line) => line.split(";")[0]).join("; ");
});
afterAll(async () => {
  await testDatabase.close();
  await store.close();
});

async function call(route: Route, init: RequestInit & { uploadId?: string; query?: string }) {
  const { uploadId, query = "", headers, ...rest } = init;
  const request = new Request(`${origin}/api/v1/x${query}`, { ...rest, headers: { cookie, origin, ...headers } });
  const response = await route(request, { params: Promise.resolve(uploadId ? { uploadId } : {}) });
  return { status: response.status, body: response.status === 204 ? null : await response.json() };
}
const beginOf = (body: object) =>
  call(begin, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
const put = (uploadId: string, offset: number | string, body: Uint8Array<ArrayBuffer>, headers = {}) =>
  call(putPart, {
    method: "PUT",
    uploadId,
    query: `?offset=${offset}`,
    headers: { "content-length": String(body.length), ...headers },
    body,
  });
const makeImport = (uploadId: string) =>
  call(importFile, {
    method: "POST",
    query: `?uploadId=${uploadId}`,
    headers: { "x-parlance-zone": "Europe/Madrid" },
  });

test("a file is begun, sent in parts, asked after, and becomes an import that the upload names", async () => {
  const bytes = new TextEncoder().encode(`01/02/2024, 18:02 - Ada: ${randomBytes(9).toString("hex")}\n`.repeat(3_000));
  const name = "WhatsApp Chat with Zoë 🌻.txt";
  const begun = await beginOf({ name, size: bytes.length, modifiedAt: "2024-02-01T10:00:00.123Z" });
  expect(begun).toMatchObject({
    status: 201,
    body: { name, size: bytes.length, partSize, received: 0, importId: null },
  });
  const { id } = begun.body;

  expect(await put(id, 0, bytes.slice(0, 1_000))).toMatchObject({ status: 422, body: { code: "validation" } });
  expect(await put(id, "x", bytes.slice(0, partSize))).toMatchObject({ status: 422 });
  expect(await put(id, partSize, bytes.slice(partSize, 2 * partSize))).toMatchObject({ status: 409 });
  const foreign = await put(id, 0, bytes.slice(0, partSize), { origin: "https://evil.example" });
  expect(foreign).toMatchObject({ status: 403 });
  expect(await makeImport(id)).toMatchObject({ status: 400, body: { code: "incomplete_upload" } });
  for (let offset = 0; offset < bytes.length; offset += partSize) {
    const received = Math.min(bytes.length, offset + partSize);
    expect(await put(id, offset, bytes.slice(offset, received))).toMatchObject({ status: 200, body: { received } });
    expect(await call(getOne, { uploadId: id })).toMatchObject({ status: 200, body: { received } });
  }
  const modifiedAt = "2024-02-01T10:00:00.123Z";
  expect((await call(list, {})).body.uploads).toMatchObject([{ id, name, modifiedAt, received: bytes.length }]);

  const started = await makeImport(id);
  expect(started).toMatchObject({ status: 202, body: { status: "queued", duplicate: false } });
  expect(await makeImport(id)).toEqual(started);
  expect((await call(list, {})).body.uploads).toEqual([]);
  expect(await call(deleteOne, { method: "DELETE", uploadId: id })).toMatchObject({ status: 409 });
  const params = Promise.resolve({ importId: started.body.importId });
  const found = await (await getImport(new Request(origin, { headers: { cookie } }), { params })).json();
  expect(found).toMatchObject({ fileName: name, byteSize: bytes.length, zone: "Europe/Madrid" });
});

test("T14: a name that a database cannot hold is begun without what it cannot hold", async () => {
  const { status, body } = await beginOf({ name: `a\0b\ud800${"x".repeat(4_000)}.txt`, size: 9 });
  expect(status).toBe(201);
  expect(body.name).toMatch(/^ab\ufffdx+$/);
  expect(body.name).toHaveLength(1_000);
  expect(await call(deleteOne, { method: "DELETE", uploadId: body.id })).toMatchObject({ status: 204 });
  expect(await call(getOne, { uploadId: body.id })).toMatchObject({ status: 404 });
});

test.each([
  ["an empty file", { name: "a.txt", size: 0 }, 422],
  ["more than is taken in", { name: "a.txt", size: 2 ** 50 }, 413],
  ["no number", { name: "a.txt", size: "many" }, 422],
  ["half a byte", { name: "a.txt", size: 1.5 }, 422],
])("%s is refused before a byte", async (_what, body, status) => {
  expect(await beginOf(body)).toMatchObject({ status, body: { title: expect.any(String) } });
});
