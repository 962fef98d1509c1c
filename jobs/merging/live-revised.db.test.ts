import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { importFile } from "#jobs/import/testing/import-file.ts";
import { compareRollups } from "#jobs/receive/testing/compare-rollups.ts";
import { receive } from "#jobs/receive/testing/receive.ts";
import { incoming, message } from "#lib/connections/fixtures/webhook.ts";
import { createTestConnection, type TestConnection } from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { getMessageWindow } from "#lib/messages/get-message-window.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { at, bodies, idOf, importOf, line, lines, listShown, lookForExports, told } from "./testing/live-day.ts";
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
const before = lines(0, 9);
const after = lines(0, 4) + line(4, { body: "changed \u200e<This message was edited>" }) + lines(5, 9);
const edit = message({
  type: "edit",
  id: "wamid.EDIT",
  ...at(30),
  edit: { original_message_id: idOf(4), message: { type: "text", text: { body: "changed" } } },
});
const revoke = message({ type: "revoke", id: "wamid.REVOKE", ...at(31), revoke: { original_message_id: idOf(6) } });
const said = (texts: readonly string[]) => texts.with(4, "changed").with(6, "");

/** The last nine messages of the day live; one is edited then, and one revoked. */
async function beginLive(): Promise<void> {
  await receive(ctx, connection.id, [3, 4, 5, 6, 7, 8, 9, 10, 11].map(told));
  await receive(ctx, connection.id, [incoming([edit]), incoming([revoke])]);
}

async function expectRevised(conversationId: number): Promise<void> {
  expect(await listShown(ctx)).toEqual([{ id: conversationId, texts: said(bodies) }]);
  const { messages } = await getMessageWindow(ctx, { conversationId, place: { edge: "first" } });
  expect(messages.map(({ isEdited }) => isEdited)).toEqual(bodies.map((_, one) => one === 4));
  expect(messages.map(({ kind }) => kind === "deleted")).toEqual(bodies.map((_, one) => one === 6));
  const { kept, counted } = await compareRollups(ctx);
  const counts = (found: string) => found.replaceAll(/\\"status\\": \d/g, "");
  expect(counts(kept)).toBe(counts(counted));
}

test.each([
  ["before", before],
  ["after", after],
])(
  "an edit and a revocation that came live show at once on an export from %s the edit, once, and are taken back",
  async (_, file) => {
    const { conversationId: exportId } = await importFile(ctx, title, file);
    await beginLive();
    const liveId = (await listShown(ctx)).find(({ id }) => id !== exportId)?.id ?? 0;
    const importId = await importOf(ctx, liveId);
    const stood = [await saidLines(ctx, exportId), await saidLines(ctx, liveId)];
    const offer = await lookForExports(ctx, importId);
    expect(offer?.preview.counts).toEqual({ matched: 6, added: 3, onlyExisting: 3, contradictory: 0 });
    await acceptMerge(ctx, importId, ["Noor Vidal", "Shop"]);
    await expectRevised(exportId);
    await undoMerged(ctx, importId);
    expect([await saidLines(ctx, exportId), await saidLines(ctx, liveId)]).toEqual(stood);
  },
);

test("an export merged into a live conversation brings back neither the text before an edit nor what was revoked", async () => {
  await beginLive();
  const [live] = await listShown(ctx);
  const liveId = live?.id ?? 0;
  const { importId } = await importFile(ctx, title, before, "Europe/Madrid", liveId);
  const stood = await saidLines(ctx, liveId);
  await acceptMerge(ctx, importId, ["Noor (kayaks)", "The boat house"]);
  await expectRevised(liveId);
  await undoMerged(ctx, importId);
  expect(await saidLines(ctx, liveId)).toEqual(stood);
});
