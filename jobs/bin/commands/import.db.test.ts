import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Context } from "#lib/context/context.ts";
import { listConversations } from "#lib/library/list-conversations.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { importCommand } from "./import.ts";

let testDatabase: TestDatabase;
let store: TestStorage;
let ctx: Context;
let directory: string;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  store = await createTestStorage();
  ctx = await createTestContext(testDatabase);
  directory = await mkdtemp(join(tmpdir(), "parlance-import-"));
});
afterAll(async () => {
  await testDatabase.close();
  await store.close();
  await rm(directory, { recursive: true });
});

async function run(...args: string[]) {
  const lines: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((line) => lines.push(String(line)) > 0);
  const code = await importCommand(args).finally(() => write.mockRestore());
  return { code, answers: lines.map((line) => JSON.parse(line)) };
}

test("files are taken in one after the other, a refused one is told and does not hold up the rest", async () => {
  const chat = join(directory, "WhatsApp Chat with Ada.txt");
  await writeFile(chat, "01/02/2024, 18:02 - Ada: hello\n");
  const empty = join(directory, "empty.txt");
  await writeFile(empty, "");
  const missing = join(directory, "missing.txt");
  const { code, answers } = await run(empty, missing, chat, chat, "--workspace", String(ctx.workspaceId));
  expect(code).toBe(1);
  expect(answers).toMatchObject([
    { file: empty, error: expect.stringContaining("empty") },
    { file: missing, error: "There is no such file." },
    { file: chat, status: "queued", duplicate: false },
    { file: chat, duplicate: true },
  ]);
  expect(await listConversations(ctx)).toMatchObject([{ title: "Ada" }]);
});

test("a workspace that is not there is refused", async () => {
  await expect(run("a.txt", "--workspace", "999999")).rejects.toMatchObject({ code: "not_found" });
  await expect(run("a.txt")).rejects.toThrow("Which workspace?");
});
