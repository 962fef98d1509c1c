import { randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { media } from "#drizzle/schema/messages.ts";
import { objects } from "#drizzle/schema/objects.ts";
import type { Context } from "#lib/context/context.ts";
import { deleteConversationData } from "#lib/library/delete-conversation-data.ts";
import { findSameBytes } from "#lib/media/find-same-bytes.ts";
import { getMediaFile } from "#lib/media/get-media-file.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { packZip } from "#lib/testing/pack-zip.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { importFile } from "./testing/import-file.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
});
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
});

const film = randomBytes(30_000);

async function importWithFilm(ctx: Context, sender: string): Promise<number> {
  const text = `13/10/2024, 09:10 - ${sender}: VID-1.mp4 (file attached)\n`;
  const { conversationId } = await importFile(ctx, "chat.zip", await packZip({ "_chat.txt": text, "VID-1.mp4": film }));
  return conversationId;
}

const filesOf = (ctx: Context) => ctx.db.$count(objects, eq(objects.workspaceId, ctx.workspaceId));
const readFilm = async (ctx: Context, conversationId: number) =>
  buffer((await getMediaFile(ctx, { conversationId, mediaId: 1 })).object.read());
const erase = (ctx: Context, conversationId: number) =>
  deleteConversationData(ctx, conversationId, new AbortController().signal);

test("a file that two conversations of a workspace hold is kept once, and goes with the last of them", async () => {
  const ctx = await createTestContext(testDatabase);
  const first = await importWithFilm(ctx, "Ana");
  const second = await importWithFilm(ctx, "Ben");
  // Two uploads and one film.
  expect(await filesOf(ctx)).toBe(3);
  await erase(ctx, first);
  expect(film.equals(await readFilm(ctx, second))).toBe(true);
  await erase(ctx, second);
  expect(await filesOf(ctx)).toBe(0);
});

test("T25 the same file in two workspaces is two files", async () => {
  const [ctx, other] = [await createTestContext(testDatabase), await createTestContext(testDatabase)];
  const own = await importWithFilm(ctx, "Ana");
  const theirs = await importWithFilm(other, "Ana");
  expect([await filesOf(ctx), await filesOf(other)]).toEqual([2, 2]);
  await erase(ctx, own);
  expect(film.equals(await readFilm(other, theirs))).toBe(true);
});

test("a conversation that is erased while an import takes its file over leaves the file", async () => {
  const ctx = await createTestContext(testDatabase);
  const first = await importWithFilm(ctx, "Ana");
  const [row] = await ctx.db.select().from(media).where(eq(media.workspaceId, ctx.workspaceId));
  if (!row?.sha256) throw new Error("The film has no row.");
  const { sha256, ...shared } = row;
  let erased: Promise<void> | undefined;
  let isErased = false;
  const objectId = await ctx.db.transaction(async (tx) => {
    const found = await findSameBytes(tx, ctx.workspaceId, sha256);
    erased = erase(ctx, first).then(() => {
      isErased = true;
    });
    await setTimeout(500);
    expect(isErased).toBe(false);
    await tx.insert(media).values({ ...shared, sha256, readingId: row.readingId + 1_000_000 });
    return found;
  });
  await erased;
  expect(objectId).toBe(row.objectId);
  const left = await ctx.db.select({ id: objects.id }).from(objects).where(eq(objects.workspaceId, ctx.workspaceId));
  expect(left).toEqual([{ id: objectId }]);
});
