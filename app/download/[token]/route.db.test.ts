import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "#lib/context/context.ts";
import { exportOptions } from "#lib/exports/export-options.ts";
import { createLink } from "#lib/exports/links/create-link.ts";
import { runExport } from "#lib/exports/run-export.ts";
import { startExport } from "#lib/exports/start-export.ts";
import { insertChat } from "#lib/testing/chat-rows.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { GET, POST } from "./route.ts";

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

async function linkToCsv(maxDownloads: number): Promise<string> {
  const { conversationId } = await insertChat(ctx, ["Meet me at nine"], "Maeve and Declan");
  const options = exportOptions.parse({ format: "csv" });
  const { exportId } = await startExport(ctx, { conversationId, options });
  const run = { exportId, attempt: 1, isLast: false, signal: new AbortController().signal };
  await runExport(ctx, run, async () => undefined);
  const { workspaceId } = ctx;
  return (await createLink(ctx.db, { workspaceId, exportId, createdBy: "x", now: ctx.now(), maxDownloads })).token;
}

function ask(method: "GET" | "POST", token: string, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(`http://localhost:3000/download/${token}`, { method, headers });
  return (method === "GET" ? GET : POST)(request, { params: Promise.resolve({ token }) });
}

test("the page of a link names format and size, nobody and nothing else, and sends its address nowhere", async () => {
  const page = await ask("GET", await linkToCsv(1));
  const html = await page.text();
  expect(page.status).toBe(200);
  expect(html).toContain("CSV");
  expect(html).not.toMatch(/Maeve|Declan|<script/);
  expect(page.headers.get("referrer-policy")).toBe("no-referrer");
  expect(page.headers.get("cache-control")).toBe("no-store");
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
});

test("T113: looking at the page as mail scanners do uses nothing up; a download does", async () => {
  const token = await linkToCsv(1);
  for (let look = 0; look < 3; look++) expect((await ask("GET", token)).status).toBe(200);
  const file = await ask("POST", token, { origin: "null" });
  expect(file.status).toBe(200);
  expect(file.headers.get("content-disposition")).toContain('filename="export.csv"');
  expect(await file.text()).toContain("Meet me at nine");
  expect((await ask("POST", token)).status).toBe(410);
});

test("T112: a link that opens nothing is a page of status 410 that tells nothing", async () => {
  for (const method of ["GET", "POST"] as const) {
    const page = await ask(method, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    expect(page.status).toBe(410);
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(await page.text()).not.toMatch(/csv|Maeve|AAAA/i);
  }
});
