import { json } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { conversations } from "#drizzle/schema/conversations.ts";
import { downloadLinks, exports, mails } from "#drizzle/schema/exports.ts";
import { objects } from "#drizzle/schema/objects.ts";
import { pipeline } from "#jobs/pipeline.ts";
import type { Context } from "#lib/context/context.ts";
import { createJobContext } from "#lib/context/job-context.ts";
import { openMessage } from "#lib/mail/mail-message.ts";
import { insertChat, insertMessages } from "#lib/testing/chat-rows.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { deleteExport } from "./delete-export.ts";
import { exportOptions } from "./export-options.ts";
import { getExport } from "./get-export.ts";
import { exportSchema } from "./json/export-schema.ts";
import { createLink } from "./links/create-link.ts";
import { findLink } from "./links/find-link.ts";
import { redeemLink } from "./links/redeem-link.ts";
import { renewLink } from "./links/renew-link.ts";
import { revokeLinks } from "./links/revoke-links.ts";
import { openExport } from "./open-export.ts";
import { readSource } from "./read-source.ts";
import { retryExport } from "./retry-export.ts";
import { runExport } from "./run-export.ts";
import { readSnapshot } from "./snapshot.ts";
import { startExport } from "./start-export.ts";

let testDatabase: TestDatabase;
let store: TestStorage;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  store = await createTestStorage();
});
afterAll(async () => {
  await testDatabase.close();
  await store.close();
});

const gone = { code: "gone" };
const notFound = { code: "not_found" };
const jsonOptions = exportOptions.parse({ format: "json" });

function run(ctx: Context, exportId: number, attempt = 1) {
  const job = createJobContext({ jobId: "test", queue: "export.run", workspaceId: ctx.workspaceId });
  const signal = new AbortController().signal;
  return runExport(job, { exportId, attempt, isLast: attempt === 4, signal }, (tx, done) =>
    pipeline.afterExport(tx, done, ctx.now()),
  );
}

async function finishedExport(ctx: Context, texts: string[], options = jsonOptions) {
  const chat = await insertChat(ctx, texts);
  const { exportId } = await startExport(ctx, { conversationId: chat.conversationId, options });
  await run(ctx, exportId);
  return { ...chat, exportId };
}

async function tokenOf(exportId: number): Promise<string> {
  const [mail] = await testDatabase.db.select().from(mails).where(eq(mails.exportId, exportId));
  if (!mail?.sealedMessage) throw new Error("no mail");
  return openMessage(mail.id, mail.sealedMessage).text.match(/download\/(\S+)/)?.[1] ?? "";
}

test("an export holds every message once, and a second run changes nothing and sends no second letter", async () => {
  const ctx = await createTestContext(testDatabase);
  const texts = Array.from({ length: 2_500 }, (_, index) => `message ${index}`);
  const { exportId } = await finishedExport(ctx, texts);
  const before = await getExport(ctx, exportId);
  await run(ctx, exportId, 2);
  expect(await getExport(ctx, exportId)).toEqual(before);
  const { object } = await openExport(ctx, exportId);
  const document = exportSchema.parse(await json(object.read()));
  expect(document.messages.map((message) => message.text)).toEqual(texts);
  expect(before).toMatchObject({
    status: "ready",
    done: 2_500,
    messageCount: 2_500,
    sha256: object.sha256.toString("hex"),
  });
  expect(await testDatabase.db.select().from(mails).where(eq(mails.exportId, exportId))).toHaveLength(1);
});

test("T115: what arrives while an export is read is not in it, neither as a message nor in a count", async () => {
  const ctx = await createTestContext(testDatabase);
  const chat = await insertChat(
    ctx,
    Array.from({ length: 1_500 }, () => "early"),
  );
  const scope = {
    workspaceId: ctx.workspaceId,
    ...chat,
    title: "t",
    zone: "UTC",
    meParticipantId: null,
    now: ctx.now(),
  };
  const read = await readSnapshot(async (client) => {
    const source = await readSource(client, scope, jsonOptions);
    const seen: string[] = [];
    for await (const batch of source.messages) {
      if (seen.length === 0) await insertMessages(ctx, chat, ["late", "late"], 1_500);
      seen.push(...batch.map((message) => message.text));
    }
    return { total: source.total, people: source.participants.map((person) => person.messages), seen };
  });
  expect(read.seen).toHaveLength(1_500);
  expect(read.seen).not.toContain("late");
  expect(read).toMatchObject({ total: 1_500, people: [750, 750] });
});

test("range and participants choose the messages, whose numbers stay those of the whole conversation", async () => {
  const ctx = await createTestContext(testDatabase);
  const options = exportOptions.parse({ format: "json", participantIds: [2], from: "2024-01-05", to: "2024-01-05" });
  const { exportId } = await finishedExport(ctx, ["a", "b", "c", "d"], options);
  const document = exportSchema.parse(await json((await openExport(ctx, exportId)).object.read()));
  expect(document.messages.map(({ number, text }) => [number, text])).toEqual([
    [1, "a"],
    [3, "c"],
  ]);
  const later = exportOptions.parse({ format: "json", from: "2024-01-06" });
  const none = await finishedExport(ctx, ["a"], later);
  expect((await getExport(ctx, none.exportId)).messageCount).toBe(0);
});

test("the mailed link opens the file as often as it may, is counted, and its token stands nowhere in the database", async () => {
  const ctx = await createTestContext(testDatabase);
  const { exportId } = await finishedExport(ctx, ["hello"]);
  const token = await tokenOf(exportId);
  const link = await findLink(ctx.db, token, ctx.now());
  expect(link).toMatchObject({ exportId, format: "json", downloadsLeft: 5 });
  const all = JSON.stringify(await testDatabase.db.select().from(downloadLinks));
  expect(all).not.toContain(token);
  const results = await Promise.allSettled(Array.from({ length: 12 }, () => redeemLink(ctx, token)));
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(5);
  await expect(findLink(ctx.db, token, ctx.now())).rejects.toMatchObject(gone);
  expect(await getExport(ctx, exportId)).toMatchObject({ linkDownloads: 5, linkMaxDownloads: 5 });
});

test("T112: a link that is expired, revoked, of a trashed conversation or never given is gone, all alike", async () => {
  const ctx = await createTestContext(testDatabase);
  const { exportId, conversationId } = await finishedExport(ctx, ["hello"]);
  const token = await tokenOf(exportId);
  const tomorrow = new Date(ctx.now().getTime() + 25 * 3_600_000);
  await expect(findLink(ctx.db, token, tomorrow)).rejects.toMatchObject(gone);
  await expect(findLink(ctx.db, "never-given", ctx.now())).rejects.toMatchObject(gone);
  await ctx.db.update(conversations).set({ trashedAt: ctx.now() }).where(eq(conversations.id, conversationId));
  await expect(findLink(ctx.db, token, ctx.now())).rejects.toMatchObject(gone);
  await ctx.db.update(conversations).set({ trashedAt: null }).where(eq(conversations.id, conversationId));
  await revokeLinks(ctx, exportId);
  await expect(findLink(ctx.db, token, ctx.now())).rejects.toMatchObject(gone);
  const { url } = await renewLink(ctx, exportId);
  expect(await findLink(ctx.db, url.split("/").at(-1) ?? "", ctx.now())).toMatchObject({ exportId });
});

test("T105: an export of another workspace is not found, whatever is asked of it", async () => {
  const owner = await createTestContext(testDatabase);
  const stranger = await createTestContext(testDatabase);
  const { exportId, conversationId } = await finishedExport(owner, ["hello"]);
  for (const verb of [getExport, openExport, renewLink, revokeLinks, retryExport, deleteExport]) {
    await expect(verb(stranger, exportId)).rejects.toMatchObject(notFound);
  }
  await expect(startExport(stranger, { conversationId, options: jsonOptions })).rejects.toMatchObject(notFound);
  expect(await getExport(owner, exportId)).toMatchObject({ status: "ready" });
});

test("a viewer can order, open, share and erase nothing", async () => {
  const owner = await createTestContext(testDatabase);
  const { exportId, conversationId } = await finishedExport(owner, ["hello"]);
  const viewer = { ...owner, role: "viewer" as const };
  for (const verb of [openExport, renewLink, revokeLinks, retryExport, deleteExport]) {
    await expect(verb(viewer, exportId)).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(startExport(viewer, { conversationId, options: jsonOptions })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("an export that cannot be made waits for the next run, fails after the last, and can be tried again", async () => {
  const ctx = await createTestContext(testDatabase);
  const chat = await insertChat(ctx, ["hello"]);
  const { exportId } = await startExport(ctx, { conversationId: chat.conversationId, options: jsonOptions });
  await ctx.db
    .update(exports)
    .set({ options: { format: "nonsense" } })
    .where(eq(exports.id, exportId));
  await expect(run(ctx, exportId, 1)).rejects.toThrow();
  expect(await getExport(ctx, exportId)).toMatchObject({ status: "queued", attempt: 1 });
  await expect(run(ctx, exportId, 4)).rejects.toThrow();
  expect(await getExport(ctx, exportId)).toMatchObject({
    status: "failed",
    errorMessage: "The file could not be made.",
  });
  await ctx.db.update(exports).set({ options: jsonOptions }).where(eq(exports.id, exportId));
  await retryExport(ctx, exportId);
  await run(ctx, exportId);
  expect(await getExport(ctx, exportId)).toMatchObject({ status: "ready", errorMessage: null });
  await expect(retryExport(ctx, exportId)).rejects.toMatchObject({ code: "conflict" });
});

test("erasing an export takes its file and its links along", async () => {
  const ctx = await createTestContext(testDatabase);
  const { exportId } = await finishedExport(ctx, ["hello"]);
  const token = await tokenOf(exportId);
  const { object } = await openExport(ctx, exportId);
  await createLink(ctx.db, { workspaceId: ctx.workspaceId, exportId, createdBy: "x", now: ctx.now() });
  await deleteExport(ctx, exportId);
  await expect(getExport(ctx, exportId)).rejects.toMatchObject(notFound);
  await expect(findLink(ctx.db, token, ctx.now())).rejects.toMatchObject(gone);
  expect(await testDatabase.db.select().from(objects).where(eq(objects.id, object.id))).toEqual([]);
  expect(await testDatabase.db.select().from(downloadLinks).where(eq(downloadLinks.exportId, exportId))).toEqual([]);
});
