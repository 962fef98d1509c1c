import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount } from "#lib/auth/create-account.ts";
import { createPublicContext } from "#lib/context/public-context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { GET as getImportRoute } from "../../imports/[importId]/route.ts";
import { GET as listImportsRoute } from "../../imports/route.ts";
import { GET as getConversationRoute } from "../[conversationId]/route.ts";
import { POST } from "./route.ts";

const origin = "http://localhost:3000";
let testDatabase: TestDatabase;
let store: TestStorage;
let cookie: string;
beforeAll(async () => {
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

const chat = () => new TextEncoder().encode(`01/02/2024, 18:02 - Ada: ${randomBytes(9).toString("hex")}\n`.repeat(500));

function upload(body: BodyInit, headers: Record<string, string> = {}) {
  const request = new Request(`${origin}/api/v1/conversations/import`, {
    method: "POST",
    headers: { cookie, origin, "content-type": "application/octet-stream", ...headers },
    body,
    duplex: "half",
  } as RequestInit);
  return POST(request, { params: Promise.resolve({}) });
}

function read(handler: typeof getImportRoute, params: Record<string, string> = {}) {
  const request = new Request(`${origin}/api/v1/something`, { headers: { cookie } });
  return handler(request, { params: Promise.resolve(params) });
}

const countImports = async () => (await (await read(listImportsRoute)).json()).imports.length;

test("a file is answered with 202 and its ids, again with 200 and the same conversation", async () => {
  const bytes = chat();
  const headers = {
    "x-parlance-filename": encodeURIComponent("WhatsApp Chat with Zoë 🌻.txt"),
    "x-parlance-zone": "Europe/Madrid",
    "content-length": String(bytes.length),
  };
  const response = await upload(bytes, headers);
  expect(response.status).toBe(202);
  const started = await response.json();
  expect(started).toMatchObject({ status: "queued", duplicate: false, jobId: expect.any(String) });

  const conversation = await (await read(getConversationRoute, { conversationId: started.conversationId })).json();
  expect(conversation).toMatchObject({ id: started.conversationId, title: "Zoë 🌻", zone: "Europe/Madrid" });
  const found = await (await read(getImportRoute, { importId: started.importId })).json();
  expect(found).toMatchObject({
    id: started.importId,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    byteSize: bytes.length,
    stage: "waiting",
  });

  const again = await upload(bytes, headers);
  expect(again.status).toBe(200);
  expect(await again.json()).toMatchObject({ conversationId: started.conversationId, duplicate: true });
});

test.each([
  ["a program", new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 255, 255, 0, 0, 184, 0, 0, 0]), {}, 415],
  ["nothing", new Uint8Array(), {}, 422],
  ["JSON", "{}", { "content-type": "application/json" }, 422],
  ["a form", "a=b", { "content-type": "application/x-www-form-urlencoded" }, 415],
  ["a name that is not encoded", chat(), { "x-parlance-filename": "%E0%A4%A" }, 422],
  ["an unknown zone", chat(), { "x-parlance-zone": "Mars/Olympus" }, 422],
  ["fewer bytes than announced", chat(), { "content-length": "999999" }, 400],
  ["more than is taken in", chat(), { "content-length": String(2 ** 50) }, 413],
  ["a foreign page's upload", chat(), { origin: "https://evil.example" }, 403],
  ["a stranger's upload", chat(), { cookie: "" }, 401],
])("%s is refused", async (_what, body, headers, status) => {
  const before = await countImports();
  const response = await upload(body, headers as Record<string, string>);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  expect(await countImports()).toBe(before);
});

test("a connection that is cut is refused and leaves nothing", async () => {
  const files = async () => {
    const keys: string[] = [];
    for await (const file of store.driver.list("")) keys.push(file.key);
    return keys;
  };
  const before = await files();
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(chat());
      controller.error(new Error("aborted"));
    },
  });
  const response = await upload(body, { "content-length": "10000000" });
  expect(response.status).toBe(400);
  expect((await response.json()).code).toBe("incomplete_upload");
  expect(await files()).toEqual(before);
});
