import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestClock } from "#lib/testing/clock.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { GraphError, type GraphTrouble } from "./graph/graph-error.ts";
import { openGraph } from "./graph/open-graph.ts";
import { settleGraphError } from "./settle-graph-error.ts";
import { createTestConnection } from "./testing/create-test-connection.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
});
afterAll(async () => {
  await testStorage.close();
  await testDatabase.close();
});

const minuteMs = 60_000;

async function start() {
  const clock = createTestClock("2026-03-01T12:00:00Z");
  const ctx = await createTestContext(testDatabase, { now: clock.now });
  const connection = await createTestConnection(ctx, { accessToken: "a token of Meta" });
  const settle = async (trouble: Omit<GraphTrouble, "message">) => {
    const error = new GraphError({ message: "In words.", ...trouble });
    const until = await settleGraphError(ctx, await connection.row(), error);
    return until && (until.getTime() - clock.now().getTime()) / minuteMs;
  };
  const open = async (isByPerson = false) => openGraph(ctx, await connection.row(), "test", { isByPerson });
  return { clock, ctx, connection, settle, open };
}

const limit = { advice: "pause", reason: "limit" } as const;

test("pauses that follow each other double from 5 minutes to an hour, and no call is made meanwhile", async () => {
  const { clock, connection, settle, open } = await start();
  const waits: (number | null)[] = [];
  for (let round = 0; round < 6; round++) {
    const wait = await settle(limit);
    waits.push(wait);
    const { pausedUntil } = await connection.row();
    await expect(open()).rejects.toMatchObject({ advice: "pause", resumeAt: pausedUntil });
    clock.advance((wait ?? 0) * minuteMs);
    await open();
  }
  expect(waits).toEqual([5, 10, 20, 40, 60, 60]);
});

test("two jobs that meet the same limit make one pause", async () => {
  const { settle, connection } = await start();
  expect([await settle(limit), await settle(limit)]).toEqual([5, 5]);
  expect((await connection.row()).graph).toMatchObject({ pauses: 1 });
});

test("T84: what Meta says of the wait counts, and is shown", async () => {
  const { clock, connection, settle } = await start();
  const resumeAt = new Date(clock.now().getTime() + 60 * minuteMs);
  expect(await settle({ ...limit, resumeAt })).toBe(60);
  const row = await connection.row();
  expect(row.pausedUntil).toEqual(resumeAt);
  expect(row.lastError).toContain("until 1 Mar 2026, 13:00 UTC");
  expect(row.status).toBe("active");
});

test("trouble at Meta is tried again every quarter of an hour, is said after six hours, and breaks nothing", async () => {
  const { clock, connection, settle, open } = await start();
  for (let quarter = 0; quarter < 24; quarter++) {
    expect(await settle({ advice: "retry", reason: "server", status: 500 })).toBe(15);
    expect(await connection.row()).toMatchObject({ status: "active", lastError: null, pausedUntil: null });
    await open();
    clock.advance(15 * minuteMs);
  }
  await settle({ advice: "retry", reason: "server" });
  expect(await connection.row()).toMatchObject({ status: "active" });
  expect((await connection.row()).lastError).toContain("has not answered since 1 Mar 2026, 12:00 UTC");
});

test("what a person has to put right stops the calls of jobs, not that person's own try", async () => {
  const { connection, settle, open } = await start();
  expect(await settle({ advice: "ask", reason: "token" })).toBeNull();
  expect(await connection.row()).toMatchObject({ status: "active", lastError: "In words.", graph: { asks: "token" } });
  await expect(open()).rejects.toMatchObject({ advice: "ask", reason: "token", message: "In words." });
  await open(true);
});

test("an error that is none of the Graph API is passed on", async () => {
  const { ctx, connection } = await start();
  await expect(settleGraphError(ctx, await connection.row(), new Error("another"))).rejects.toThrow("another");
});

test("a connection without a token asks for one", async () => {
  const ctx = await createTestContext(testDatabase);
  const connection = await createTestConnection(ctx);
  await expect(openGraph(ctx, await connection.row(), "test")).rejects.toMatchObject({
    advice: "ask",
    reason: "token",
  });
});
