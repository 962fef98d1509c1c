import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { importFile } from "#jobs/import/testing/import-file.ts";
import { receive } from "#jobs/receive/testing/receive.ts";
import { customer, incoming, text } from "#lib/connections/fixtures/webhook.ts";
import { createTestConnection, type TestConnection } from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { listConversations } from "#lib/library/list-conversations.ts";
import { listParticipants } from "#lib/messages/list-participants.ts";
import { decideMerge } from "#lib/messages/merging/decide-merge.ts";
import { findOffer } from "#lib/messages/merging/find-offer.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { at, bodies, importOf, lines, listShown, lookForExports, told } from "./testing/live-day.ts";
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

const fileOf = (name: string, from = 0, to = 5) => lines(from, to).replaceAll("Noor (kayaks)", name);
const exportOf = async (name: string, title = name) =>
  (await importFile(ctx, `WhatsApp Chat with ${title}.txt`, fileOf(name))).conversationId;
async function beginLive(name = customer.name): Promise<void> {
  const webhooks = [5, 6, 7, 8, 9, 10, 11].map((one) => JSON.stringify(told(one)).replaceAll(customer.name, name));
  await receive(ctx, connection.id, webhooks);
}

async function liveBeside(exportId: number) {
  const liveId =
    (await listShown(ctx)).find(({ id, texts }) => id !== exportId && texts.includes(bodies[6] ?? ""))?.id ?? 0;
  return { liveId, importId: await importOf(ctx, liveId) };
}

test.each([
  ["phone", "+34 611 222 333", [{ existing: "+34 611 222 333", incoming: "Noor Vidal", messages: 0 }]],
  ["name", "Noor Vidal", []],
] as const)(
  "an export that ends before the live chat begins is offered as a guess by the %s, goes on live, and is taken back whole",
  async (follows, name, person) => {
    const exportId = await exportOf(name);
    await beginLive();
    const { liveId, importId } = await liveBeside(exportId);
    const before = [await saidLines(ctx, exportId), await saidLines(ctx, liveId)];
    const offer = await lookForExports(ctx, importId);
    expect(offer).toMatchObject({ state: "offered", conversationId: exportId, isAutomatic: false });
    expect(offer?.preview).toMatchObject({
      follows,
      counts: { matched: 0, added: 7, onlyExisting: 5, contradictory: 0 },
      renamed: [...person, { existing: "The boat house", incoming: "Shop", messages: 0 }],
    });
    expect(await findOffer(ctx, liveId)).toMatchObject({ otherId: exportId, follows, isOtherLive: false });
    expect(await findOffer(ctx, exportId)).toMatchObject({ otherId: liveId, follows, isOtherLive: true });

    const names = offer?.preview.renamed.map(({ incoming: one }) => one);
    await acceptMerge(ctx, importId, names);
    expect(await listShown(ctx)).toEqual([{ id: exportId, texts: bodies }]);
    const people = await listParticipants(ctx, exportId);
    expect(people.filter(({ mergedInto }) => mergedInto === null).map((one) => one.name)).toEqual([
      name,
      "The boat house",
    ]);
    await receive(ctx, connection.id, [incoming([text("and on", { id: "wamid.ON", ...at(20) })])]);
    expect((await saidLines(ctx, exportId)).at(-1)).toMatchObject({ text: "and on", sender: name });

    await undoMerged(ctx, importId);
    expect([await saidLines(ctx, exportId), await saidLines(ctx, liveId)]).toEqual(before);
  },
);

test("the guess is made when the export comes after the live chat has begun, too", async () => {
  await beginLive();
  const exportId = await exportOf("+34 611 222 333");
  const { importId } = await liveBeside(exportId);
  const { rows } = await ctx.db.execute<{ importId: number }>(sql`
    select (data ->> 'importId')::float8 as "importId" from pgboss.job
    where name = 'import.offer' and (data ->> 'workspaceId')::int8 = ${ctx.workspaceId}::int8`);
  expect(rows).toContainEqual({ importId });
  expect((await lookForExports(ctx, importId))?.preview.follows).toBe("phone");
  await decideMerge(ctx, { importId, accept: false });
  expect((await lookForExports(ctx, importId))?.state).toBe("declined");
});

test.each([
  ["a first name alone", () => exportOf("Noor"), "Noor"],
  ["another number", () => exportOf("+34 611 222 334"), undefined],
  ["a group of that name", () => exportOf("Noor Vidal", "Rowing on Sunday"), undefined],
])("%s is no reason for a guess", async (_, file, liveName) => {
  const exportId = await file();
  await beginLive(liveName);
  const { importId } = await liveBeside(exportId);
  expect(await lookForExports(ctx, importId)).toBeUndefined();
});

test("two exports with the same name are no reason for a guess, nor is one that goes on while the live chat does", async () => {
  const exportId = await exportOf("Noor Vidal");
  const other = fileOf("Noor Vidal").replaceAll("of the day", "of another").replaceAll("02/03/2026", "02/01/2026");
  await importFile(ctx, "WhatsApp Chat with Noor Vidal.txt", other);
  await beginLive();
  const { importId } = await liveBeside(exportId);
  expect(await lookForExports(ctx, importId)).toBeUndefined();

  ctx = await createTestContext(testDatabase);
  connection = await createTestConnection(ctx);
  const during = fileOf("Noor Vidal", 0, 9).replaceAll("of the day", "of another");
  const { conversationId } = await importFile(ctx, "WhatsApp Chat with Noor Vidal.txt", during);
  await beginLive();
  expect(await lookForExports(ctx, (await liveBeside(conversationId)).importId)).toBeUndefined();
});

test("the list of conversations marks both of an offer until it is answered", async () => {
  const exportId = await exportOf("Noor Vidal");
  await beginLive();
  const { liveId, importId } = await liveBeside(exportId);
  const marks = async () =>
    Object.fromEntries((await listConversations(ctx)).map(({ id, offer }) => [id, offer?.importId ?? null]));
  expect(await marks()).toEqual({ [exportId]: null, [liveId]: null });
  await lookForExports(ctx, importId);
  expect(await marks()).toEqual({ [exportId]: importId, [liveId]: importId });
  await decideMerge(ctx, { importId, accept: false });
  expect(await marks()).toEqual({ [exportId]: null, [liveId]: null });
});
