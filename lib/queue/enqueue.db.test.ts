import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { enqueue } from "./enqueue.ts";
import { getJob } from "./get-job.ts";

let testDatabase: TestDatabase;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.close());

test("a job exists when the transaction that asked for it commits, and is seen as waiting", async () => {
  const ctx = await createTestContext(testDatabase);
  const jobId = await ctx.db.transaction((tx) =>
    enqueue(tx, "import.run", { workspaceId: ctx.workspaceId, importId: 1 }),
  );
  expect(await getJob(ctx, jobId)).toMatchObject({ id: jobId, queue: "import.run", state: "waiting", attempts: 4 });
});

test("a rolled-back transaction leaves no job", async () => {
  const ctx = await createTestContext(testDatabase);
  let jobId = "";
  const failing = ctx.db.transaction(async (tx) => {
    jobId = await enqueue(tx, "import.run", { workspaceId: ctx.workspaceId, importId: 1 });
    throw new Error("rolled back");
  });
  await expect(failing).rejects.toThrow("rolled back");
  await expect(getJob(ctx, jobId)).rejects.toMatchObject({ code: "not_found" });
});

test("a job of another workspace is not found", async () => {
  const ctx = await createTestContext(testDatabase);
  const stranger = await createTestContext(testDatabase);
  const jobId = await enqueue(ctx.db, "export.run", { workspaceId: ctx.workspaceId, exportId: 1 });
  await expect(getJob(stranger, jobId)).rejects.toMatchObject({ code: "not_found" });
});

test("asking twice for what already waits gives the waiting job", async () => {
  const ctx = await createTestContext(testDatabase);
  const ask = () =>
    enqueue(ctx.db, "analytics.refresh", { workspaceId: ctx.workspaceId, conversationId: 7 }, { singletonKey: "7" });
  expect(await ask()).toBe(await ask());
});

test("a payload that is not that of the queue is refused before anything is written", async () => {
  const ctx = await createTestContext(testDatabase);
  await expect(enqueue(ctx.db, "mail.send", { mailId: -1 })).rejects.toThrow("mailId");
});
