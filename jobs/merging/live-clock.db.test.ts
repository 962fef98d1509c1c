import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { importFile } from "#jobs/import/testing/import-file.ts";
import { receive } from "#jobs/receive/testing/receive.ts";
import { createTestConnection, type TestConnection } from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { bodies, importOf, line, lines, listShown, lookForExports, told, toldAt } from "./testing/live-day.ts";
import { acceptMerge, undoMerged } from "./testing/run-merge-job.ts";
import { saidLines } from "./testing/said-lines.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let ctx: Context;
let connection: TestConnection;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
});
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
});
beforeEach(async () => {
  ctx = await createTestContext(testDatabase);
  connection = await createTestConnection(ctx);
});

const title = "WhatsApp Chat with Noor (kayaks).txt";
const all = bodies.map((_, one) => one);

async function liveBeside(exportId: number) {
  const liveId = (await listShown(ctx)).find(({ id }) => id !== exportId)?.id ?? 0;
  return { liveId, importId: await importOf(ctx, liveId) };
}

test.each([
  ["five hours behind", -240],
  ["five and a half hours ahead", 330],
  ["five and three quarters of an hour ahead", 345],
  ["fourteen hours ahead", 840],
])(
  "an export of a phone whose clock is %s is offered, merged without doubles, and taken back whole",
  async (_, ahead) => {
    const { conversationId: exportId } = await importFile(ctx, title, lines(0, 9, ahead));
    await receive(ctx, connection.id, all.slice(3).map(told));
    const { liveId, importId } = await liveBeside(exportId);
    const before = [await saidLines(ctx, exportId), await saidLines(ctx, liveId)];
    const offer = await lookForExports(ctx, importId);
    expect(offer).toMatchObject({ state: "offered", conversationId: exportId });
    expect(offer?.preview).toMatchObject({
      clockShiftSeconds: (ahead - 60) * 60,
      counts: { matched: 6, added: 3, onlyExisting: 3, contradictory: 0 },
    });
    await acceptMerge(ctx, importId, ["Noor Vidal", "Shop"]);
    expect(await listShown(ctx)).toEqual([{ id: exportId, texts: bodies }]);
    await undoMerged(ctx, importId);
    expect([await saidLines(ctx, exportId), await saidLines(ctx, liveId)]).toEqual(before);
  },
);

test("an export on another clock is offered when summer time begins in the chat in one place before the other", async () => {
  // New York puts its clocks forward on 8 March 2026, six days after the day of the fixtures; Madrid on the 29th.
  const daysOf = (one: number) => one * 24 * 60;
  const ahead = (one: number) => (one < 6 ? -300 : -240);
  const file = all.slice(0, 10).map((one) => line(one, { minutes: daysOf(one), ahead: ahead(one) }));
  const { conversationId: exportId } = await importFile(ctx, title, file.join(""));
  await receive(
    ctx,
    connection.id,
    all.slice(2).map((one) => toldAt(one, daysOf(one))),
  );
  const { importId } = await liveBeside(exportId);
  const offer = await lookForExports(ctx, importId);
  expect(offer?.preview.counts).toEqual({ matched: 8, added: 2, onlyExisting: 2, contradictory: 0 });
  await acceptMerge(ctx, importId, ["Noor Vidal", "Shop"]);
  expect(await listShown(ctx)).toEqual([{ id: exportId, texts: bodies }]);
});

test("words that fall together by chance at other times of the day are no other clock", async () => {
  const greeting = (one: number) => line(one, { body: "good morning", minutes: one * 24 * 60 });
  const { conversationId: exportId } = await importFile(ctx, title, all.map(greeting).join(""));
  const { id } = connection;
  await receive(
    ctx,
    id,
    all.map((one) => toldAt(one, one * 24 * 60 + 120, "good morning")),
  );
  const { importId } = await liveBeside(exportId);
  expect(await lookForExports(ctx, importId)).toBeUndefined();
});
