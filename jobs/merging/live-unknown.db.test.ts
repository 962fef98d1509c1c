import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { importFile } from "#jobs/import/testing/import-file.ts";
import { compareRollups } from "#jobs/receive/testing/compare-rollups.ts";
import { receive } from "#jobs/receive/testing/receive.ts";
import { customer, incoming, noon, text, webhook } from "#lib/connections/fixtures/webhook.ts";
import { createTestConnection, type TestConnection } from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { bodies, idOf, importOf, line, lines, listShown, lookForExports, told, toldAt } from "./testing/live-day.ts";
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
const isOurs = (one: number) => one % 3 === 2;

/** What an application that sends by the API lets through of its own messages: that one was sent, a second later. */
const status = (id: string, minutes: number, name = "sent") =>
  webhook([
    { statuses: [{ id, status: name, recipient_id: customer.phone, timestamp: String(noon + minutes * 60 + 1) }] },
  ]);
const beginLive = () =>
  receive(
    ctx,
    connection.id,
    [3, 4, 5, 6, 7, 8, 9, 10, 11].map((one) => (isOurs(one) ? status(idOf(one), one) : told(one))),
  );

async function liveBeside(exportId: number) {
  const liveId = (await listShown(ctx)).find(({ id }) => id !== exportId)?.id ?? 0;
  return { liveId, importId: await importOf(ctx, liveId) };
}

test("a message of which only the status came is the export's, once and with its text, and is taken back whole", async () => {
  const { conversationId: exportId } = await importFile(ctx, title, lines(0, 12));
  await beginLive();
  const { liveId, importId } = await liveBeside(exportId);
  const before = [await saidLines(ctx, exportId), await saidLines(ctx, liveId)];
  const offer = await lookForExports(ctx, importId);
  expect(offer?.preview).toMatchObject({
    counts: { matched: 9, added: 0, onlyExisting: 3, contradictory: 0 },
    renamed: [
      { existing: "Noor (kayaks)", incoming: "Noor Vidal" },
      { existing: "The boat house", incoming: "Shop" },
    ],
  });
  await acceptMerge(ctx, importId, ["Noor Vidal", "Shop"]);
  expect(await listShown(ctx)).toEqual([{ id: exportId, texts: bodies }]);

  // Later, Meta tells the text itself: it is the same message still.
  await receive(ctx, connection.id, [told(5), status(idOf(8), 30, "read")]);
  expect(await listShown(ctx)).toEqual([{ id: exportId, texts: bodies }]);
  const { kept, counted } = await compareRollups(ctx);
  const counts = (found: string) => found.replaceAll(/\\"status\\": \d/g, "");
  expect(counts(kept)).toBe(counts(counted));

  await undoMerged(ctx, importId);
  expect(await saidLines(ctx, exportId)).toEqual(before[0]);
  const after = await saidLines(ctx, liveId);
  expect(after.filter(({ seq }) => seq !== after[2]?.seq)).toEqual(before[1]?.filter((_, at) => at !== 2));
});

test("an export that is merged into a live conversation gives its messages without a text the text", async () => {
  await beginLive();
  const [live] = await listShown(ctx);
  const { importId } = await importFile(ctx, title, lines(0, 12), "Europe/Madrid", live?.id);
  const before = await saidLines(ctx, live?.id ?? 0);
  await acceptMerge(ctx, importId, ["Noor (kayaks)", "The boat house"]);
  expect(await listShown(ctx)).toEqual([{ id: live?.id, texts: bodies }]);
  await receive(ctx, connection.id, [incoming([text("and on", { context: { id: idOf(5) } })])]);
  const { kept, counted } = await compareRollups(ctx);
  expect(kept.replaceAll(/\\"status\\": \d/g, "")).toBe(counted.replaceAll(/\\"status\\": \d/g, ""));
  await undoMerged(ctx, importId);
  expect((await saidLines(ctx, live?.id ?? 0)).slice(0, before.length)).toEqual(before);
});

test("where two messages could be the one without a text, all are kept", async () => {
  const twin = line(5, { minutes: 5, body: "and a second one" });
  const { conversationId: exportId } = await importFile(ctx, title, lines(0, 6) + twin + lines(6, 12));
  await receive(ctx, connection.id, [
    ...[3, 4].map(told),
    status(idOf(5), 5),
    ...[6, 7, 9, 10].map((one) => toldAt(one, one)),
  ]);
  const { importId } = await liveBeside(exportId);
  const offer = await lookForExports(ctx, importId);
  expect(offer?.preview.counts).toEqual({ matched: 6, added: 1, onlyExisting: 7, contradictory: 0 });
});
