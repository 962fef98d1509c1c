import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cloudMedia } from "#drizzle/schema/connections.ts";
import { importFile } from "#jobs/import/testing/import-file.ts";
import { compareRollups } from "#jobs/receive/testing/compare-rollups.ts";
import { readAll, receive } from "#jobs/receive/testing/receive.ts";
import { customer, incoming, message, text, webhook } from "#lib/connections/fixtures/webhook.ts";
import { findFilePlace } from "#lib/connections/media/find-file-place.ts";
import { createTestConnection, type TestConnection } from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { getMessageOrigin } from "#lib/messages/get-message-origin.ts";
import { getMessageWindow } from "#lib/messages/get-message-window.ts";
import { listParticipants } from "#lib/messages/list-participants.ts";
import { decideMerge } from "#lib/messages/merging/decide-merge.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { at, bodies, idOf, importOf, line, lines, listShown, lookForExports, told } from "./testing/live-day.ts";
import { acceptMerge, undoMerged } from "./testing/run-merge-job.ts";

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

const look = (importId: number) => lookForExports(ctx, importId);
const shown = () => listShown(ctx);

async function waitingOffers() {
  const { rows } = await ctx.db.execute<{ importId: number }>(sql`
    select (data ->> 'importId')::float8 as "importId" from pgboss.job
    where name = 'import.offer' and (data ->> 'workspaceId')::int8 = ${ctx.workspaceId}::int8`);
  return rows.map(({ importId }) => importId);
}

/** An export, then the last nine messages of its chat live. */
async function liveBesideExport() {
  const { conversationId: exportId } = await importFile(ctx, "WhatsApp Chat with Noor (kayaks).txt", lines(0, 9));
  await receive(ctx, connection.id, [3, 4, 5, 6, 7, 8, 9, 10, 11].map(told));
  const liveId = (await shown()).find(({ id }) => id !== exportId)?.id ?? 0;
  return { exportId, liveId, importId: await importOf(ctx, liveId) };
}

async function merged() {
  const place = await liveBesideExport();
  const offer = await look(place.importId);
  await acceptMerge(
    ctx,
    place.importId,
    offer?.preview.renamed.map(({ incoming: name }) => name),
  );
  return place;
}

test("a conversation that grows live is laid beside the export of its chat, and offered to merge, once", async () => {
  const { exportId, importId } = await liveBesideExport();
  expect(await waitingOffers()).toEqual([importId]);
  const offer = await look(importId);
  expect(offer).toMatchObject({ state: "offered", conversationId: exportId, isAutomatic: false });
  expect(offer?.preview).toMatchObject({
    counts: { matched: 6, added: 3, onlyExisting: 3, contradictory: 0 },
    renamed: [
      { existing: "Noor (kayaks)", incoming: "Noor Vidal" },
      { existing: "The boat house", incoming: "Shop" },
    ],
  });
  await decideMerge(ctx, { importId, accept: false });
  expect((await look(importId))?.state).toBe("declined");
});

test("chats with other words at the same time, samples and live conversations are not offered", async () => {
  await importFile(ctx, "WhatsApp Chat with Lena.txt", lines(0, 9).replaceAll("of the day", "of another day"));
  await receive(ctx, connection.id, [3, 4, 5, 6].map(told));
  const [, live] = await shown();
  expect(await look(await importOf(ctx, live?.id ?? 0))).toBeUndefined();
});

test("accepted, the export goes on live: nobody stands there twice, and what is taken back is as it was", async () => {
  const { exportId, liveId, importId } = await merged();
  expect(await shown()).toEqual([{ id: exportId, texts: bodies }]);
  await receive(ctx, connection.id, [
    incoming([text("and on", { id: "wamid.ON", ...at(20) })]),
    webhook(
      [{ message_echoes: [text("of course", { id: "wamid.US", from: "34600000001", to: customer.phone, ...at(21) })] }],
      "smb_message_echoes",
    ),
  ]);
  expect(await shown()).toEqual([{ id: exportId, texts: [...bodies, "and on", "of course"] }]);
  const { kept, counted } = await compareRollups(ctx);
  const counts = (found: string) => found.replaceAll(/\\"status\\": \d/g, "");
  expect(counts(kept)).toBe(counts(counted));
  const people = await listParticipants(ctx, exportId);
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  expect(people.map(({ name, mergedInto }) => [name, nameOf.get(mergedInto ?? 0)])).toEqual(
    expect.arrayContaining([
      ["Noor (kayaks)", undefined],
      ["The boat house", undefined],
      ["Noor Vidal", "Noor (kayaks)"],
      ["Shop", "The boat house"],
    ]),
  );
  expect(people).toHaveLength(4);

  await undoMerged(ctx, importId);
  await readAll(ctx, connection.id);
  expect(await shown()).toEqual([
    { id: exportId, texts: bodies.slice(0, 9) },
    { id: liveId, texts: [...bodies.slice(3), "and on", "of course"] },
  ]);
});

test("edits, revocations, reactions and statuses show on messages that both had", async () => {
  const { exportId } = await merged();
  await receive(ctx, connection.id, [
    incoming([
      message({
        type: "edit",
        id: "wamid.EDIT",
        ...at(30),
        edit: { original_message_id: idOf(4), message: { type: "text", text: { body: "changed" } } },
      }),
      message({ type: "revoke", id: "wamid.REVOKE", ...at(31), revoke: { original_message_id: idOf(6) } }),
      message({ type: "reaction", id: "wamid.R", ...at(32), reaction: { message_id: idOf(5), emoji: "👍" } }),
      text("quoting", { id: "wamid.Q", ...at(33), context: { id: idOf(7) } }),
    ]),
    webhook([{ statuses: [{ id: idOf(8), status: "read", recipient_id: customer.phone, ...at(34) }] }]),
    webhook([{ statuses: [{ id: idOf(5), status: "delivered", ...at(34) }] }]),
  ]);
  const { messages } = await getMessageWindow(ctx, { conversationId: exportId, place: { edge: "first" } });
  const [, , , , edited, liked, revoked, , read] = messages;
  expect(messages.map((one) => one.text)).toEqual([
    ...bodies.slice(0, 4),
    "changed",
    bodies[5],
    "",
    ...bodies.slice(7),
    "quoting",
  ]);
  expect(edited?.isEdited).toBe(true);
  expect(revoked?.kind).toBe("deleted");
  expect(liked?.details).toMatchObject({ reactions: [{ emoji: "👍" }] });
  expect(messages.at(-1)?.quoted).toMatchObject({ seq: messages[7]?.seq, text: bodies[7] });
  const originOf = (seq = 0) => getMessageOrigin(ctx, { conversationId: exportId, seq });
  expect((await originOf(read?.seq))?.deliveries.map((one) => one.status)).toEqual(["read"]);
  expect((await originOf(liked?.seq))?.deliveries.map((one) => one.status)).toEqual(["delivered"]);
  expect((await originOf(edited?.seq))?.versions).toMatchObject([{ reason: "edited", text: bodies[4] }]);
  expect(await originOf(messages[0]?.seq)).toBeNull();
});

test("what Meta told before the merge is not lost: the file that an export left out, reactions, and what is answered", async () => {
  const wall = (one: number) => line(one).slice(0, line(one).indexOf("]") + 1);
  const omitted = `${wall(9)} Noor (kayaks): \u200eimage omitted\n`;
  const { conversationId: exportId } = await importFile(ctx, "WhatsApp Chat with Noor.txt", lines(0, 9) + omitted);
  await receive(ctx, connection.id, [3, 4, 5, 6].map(told));
  await receive(ctx, connection.id, [
    incoming([
      message({ type: "reaction", id: "wamid.R", ...at(7), reaction: { message_id: idOf(4), emoji: "👍" } }),
      text(bodies[7] ?? "", { id: idOf(7), ...at(7), context: { id: idOf(5) } }),
      message({ type: "image", image: { id: "5001", mime_type: "image/jpeg" }, id: "wamid.PHOTO", ...at(9) }),
    ]),
  ]);
  const liveId = (await shown()).find(({ id }) => id !== exportId)?.id ?? 0;
  const importId = await importOf(ctx, liveId);
  await look(importId);
  await acceptMerge(ctx, importId, ["Noor Vidal", "Shop"]);
  const { messages } = await getMessageWindow(ctx, { conversationId: exportId, place: { edge: "first" } });
  expect(messages.map((one) => one.text)).toEqual([...bodies.slice(0, 9), ""]);
  const people = await listParticipants(ctx, exportId);
  const noor = people.find(({ name }) => name === "Noor Vidal")?.id ?? 0;
  expect(noor).toBeGreaterThan(2);
  expect(messages[4]?.details).toEqual({ reactions: [{ participantId: noor, emoji: "👍" }] });
  expect(messages[7]?.quoted?.text).toBe(bodies[5]);
  expect(messages[9]).toMatchObject({
    kind: "image",
    media: { fileName: "image-2026-03-02-11-09-00.jpg", problem: "waiting" },
  });

  const [file] = await ctx.db.select().from(cloudMedia).where(eq(cloudMedia.workspaceId, ctx.workspaceId));
  if (!file) throw new Error("The file was not noted.");
  const place = await ctx.db.transaction((tx) => findFilePlace(tx, { ...file, isExpired: false }));
  expect(place).toMatchObject({ conversationId: exportId, mediaRowId: messages[9]?.media?.id });

  // A reaction that comes now stands beside the one from before, each by the person it is of.
  const ours = message({
    type: "reaction",
    id: "wamid.OURS",
    reaction: { message_id: idOf(4), emoji: "🎉" },
    ...at(30),
  });
  await receive(ctx, connection.id, [
    webhook([{ message_echoes: [{ ...ours, from: "34600000001", to: customer.phone }] }], "smb_message_echoes"),
  ]);
  const shop = people.find(({ name }) => name === "Shop")?.id;
  const after = await getMessageWindow(ctx, { conversationId: exportId, place: { edge: "first" } });
  expect(after.messages[4]?.details).toEqual({
    reactions: [
      { participantId: noor, emoji: "👍" },
      { participantId: shop, emoji: "🎉" },
    ],
  });
});
