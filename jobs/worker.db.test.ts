import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Context } from "#lib/context/context.ts";
import { enqueue } from "#lib/queue/enqueue.ts";
import { getJob } from "#lib/queue/get-job.ts";
import type { Job } from "#lib/queue/job.ts";
import { type DeadLetter, listDeadLetters } from "#lib/queue/list-dead-letters.ts";
import { listLostJobs } from "#lib/queue/list-lost-jobs.ts";
import { listQueues } from "#lib/queue/list-queues.ts";
import { priorities } from "#lib/queue/queues.ts";
import { retryDeadLetter } from "#lib/queue/retry-dead-letter.ts";
import { sender } from "#lib/queue/sender.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import type { Run } from "./handler.ts";
import { withHandlers } from "./testing/with-handlers.ts";
import { startWorker, type Worker } from "./worker.ts";

let testDatabase: TestDatabase;
let ctx: Context;
const workers: Worker[] = [];

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  ctx = await createTestContext(testDatabase, { isOperator: true });
});
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop();
});
afterAll(() => testDatabase.close());

async function work(handlers: Parameters<typeof withHandlers>[0]): Promise<Worker> {
  const worker = await startWorker(testDatabase.url, withHandlers(handlers));
  workers.push(worker);
  return worker;
}

const importPayload = (importId: number) => ({ workspaceId: ctx.workspaceId, importId });

async function jobIn(state: Job["state"], jobId: string): Promise<void> {
  await expect.poll(() => getJob(ctx, jobId), { timeout: 20_000, interval: 20 }).toMatchObject({ state });
}

async function lettersOf(jobId: string): Promise<DeadLetter[]> {
  return (await listDeadLetters(ctx)).filter((letter) => letter.jobId === jobId);
}

test("a worker that is told to stop hands a long job to the next one, and the interrupted run does not count", async () => {
  const runs: Run[] = [];
  const begun = Promise.withResolvers<void>();
  const jobId = await enqueue(ctx.db, "import.run", importPayload(1));
  const first = await work({
    "import.run": async (_ctx, _payload, run) => {
      runs.push(run);
      const aborted = new Promise((_, reject) => run.signal.addEventListener("abort", () => reject(run.signal.reason)));
      begun.resolve();
      await aborted;
    },
  });
  await begun.promise;
  await jobIn("running", jobId);
  await first.stop();
  expect(await getJob(ctx, jobId)).toMatchObject({ state: "waiting", attempts: 5 });

  await work({ "import.run": async (_ctx, _payload, run) => void runs.push(run) });
  await jobIn("done", jobId);
  expect(runs.map((run) => [run.id, run.attempt])).toEqual([
    [jobId, 1],
    [jobId, 2],
  ]);
});

test("a worker that is told to stop lets a short job end", async () => {
  const release = Promise.withResolvers<void>();
  const jobId = await enqueue(ctx.db, "mail.send", { mailId: 1 });
  const started = Promise.withResolvers<void>();
  const worker = await work({
    "mail.send": async () => {
      started.resolve();
      await release.promise;
    },
  });
  await started.promise;
  const stopping = worker.stop();
  release.resolve();
  await stopping;
  const boss = await sender();
  expect(await boss.findJobs("mail.send", { id: jobId })).toMatchObject([{ state: "completed" }]);
});

test("a job that always fails is tried four times with growing pauses, lies in the dead letters once, and can be retried", async () => {
  const attempts: number[] = [];
  let isMended = false;
  await work({
    "export.run": async (_ctx, _payload, run) => {
      attempts.push(run.attempt);
      if (!isMended) throw new Error("Anna's telephone number is 555-0100");
    },
  });
  const jobId = await enqueue(ctx.db, "export.run", { workspaceId: ctx.workspaceId, exportId: 1 });
  const boss = await sender();
  const pauses: number[] = [];
  for (const attempt of [1, 2, 3]) {
    await expect.poll(() => getJob(ctx, jobId), { timeout: 20_000 }).toMatchObject({ state: "waiting", attempt });
    const { nextTryAt } = await getJob(ctx, jobId);
    pauses.push(Date.parse(nextTryAt ?? "") - Date.now());
    await boss.update("export.run", undefined, { id: jobId, startAfter: new Date() });
  }
  await jobIn("failed", jobId);
  expect(attempts).toEqual([1, 2, 3, 4]);
  // Each pause lies between 2^n and 2^(n+1) seconds: the next is longer whatever the dice say.
  expect(pauses).toEqual([...pauses].sort((one, other) => one - other));

  const letters = await lettersOf(jobId);
  expect(letters).toMatchObject([
    { queue: "export.run", jobId, attempts: 4, error: { code: "internal" }, payload: { exportId: "•••" } },
  ]);
  expect(JSON.stringify([letters, await getJob(ctx, jobId)])).not.toMatch(/Anna|555/);

  isMended = true;
  await retryDeadLetter(ctx, letters[0]?.id ?? "");
  await expect.poll(() => attempts.length, { timeout: 20_000 }).toBe(5);
  expect(await lettersOf(jobId)).toEqual([]);
});

test("what no other try can mend goes to the dead letters at once, with its reason", async () => {
  await work({
    "import.run": async () => {
      throw new AppError("unreadable_file", "This is no WhatsApp export.");
    },
  });
  const jobId = await enqueue(ctx.db, "import.run", importPayload(2));
  await jobIn("failed", jobId);
  expect(await getJob(ctx, jobId)).toMatchObject({
    attempt: 1,
    error: { code: "unreadable_file", message: "This is no WhatsApp export." },
  });
  expect(await lettersOf(jobId)).toMatchObject([{ attempts: 1 }]);
});

test("a job that failed for good because its workers were killed is told apart from one that gave a reason", async () => {
  const boss = await sender();
  const since = new Date();
  const jobId = await enqueue(ctx.db, "import.run", importPayload(3));
  await boss.update("import.run", undefined, { id: jobId, retryLimit: 0 });
  await boss.fetch("import.run");
  await boss.fail("import.run", jobId, { value: { message: "job heartbeat timeout" } });
  expect(await listLostJobs(ctx.db, since)).toMatchObject([{ jobId, queue: "import.run", payload: importPayload(3) }]);
  expect(await getJob(ctx, jobId)).toMatchObject({ state: "failed", error: { code: "worker_lost" } });
});

test("an import that a person waits for starts while bulk imports fill every other place", async () => {
  const release = Promise.withResolvers<void>();
  const seen: number[] = [];
  await work({
    "import.run": async (_ctx, payload) => {
      seen.push(payload.importId);
      await release.promise;
    },
  });
  for (const importId of [11, 12, 13]) await enqueue(ctx.db, "import.run", importPayload(importId));
  await expect.poll(() => seen.length, { timeout: 20_000 }).toBe(1);
  await enqueue(ctx.db, "import.run", importPayload(99), { priority: priorities.waitedFor });
  await expect.poll(() => seen, { timeout: 20_000 }).toEqual([11, 99]);
  const queue = (await listQueues(ctx)).find(({ name }) => name === "import.run");
  expect(queue).toMatchObject({ waiting: 2, running: 2 });
  release.resolve();
  await expect.poll(() => seen.length, { timeout: 20_000 }).toBe(4);
});

test("an export starts before ten thousand bulk imports", async () => {
  const boss = await sender();
  const bulk = Array.from({ length: 10_000 }, (_, index) => ({
    data: importPayload(1_000 + index),
    priority: priorities.low,
  }));
  await boss.insert("import.run", bulk);
  const order: string[] = [];
  const exportStarted = Promise.withResolvers<void>();
  await enqueue(ctx.db, "export.run", { workspaceId: ctx.workspaceId, exportId: 7 });
  const worker = await work({
    "export.run": async () => {
      order.push("export");
      exportStarted.resolve();
    },
    "import.run": async (_ctx, _payload, run) => {
      order.push("import");
      await new Promise((resolve) => run.signal.addEventListener("abort", resolve));
    },
  });
  await exportStarted.promise;
  expect(order.filter((what) => what === "import").length).toBeLessThanOrEqual(2);
  await worker.stop();
  await boss.deleteQueuedJobs("import.run");
});

test("only the operator sees queues and dead letters", async () => {
  const owner = await createTestContext(testDatabase);
  await expect(listQueues(owner)).rejects.toMatchObject({ code: "forbidden" });
  await expect(listDeadLetters(owner)).rejects.toMatchObject({ code: "forbidden" });
  await expect(retryDeadLetter(owner, crypto.randomUUID())).rejects.toMatchObject({ code: "forbidden" });
});
