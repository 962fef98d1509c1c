import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importFile, runImportJob } from "#jobs/import/testing/import-file.ts";
import { acceptMerge, undoMerged } from "#jobs/merging/testing/run-merge-job.ts";
import type { Context } from "#lib/context/context.ts";
import { getMessageWindow } from "#lib/messages/get-message-window.ts";
import { getMerge } from "#lib/messages/merging/get-merge.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { packZip } from "#lib/testing/pack-zip.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";

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

const name = "WhatsApp Chat with Orchard.txt";
const day = "2024-01-05,";

async function imported(text: string) {
  const ctx = await createTestContext(testDatabase);
  return { ctx, ...(await importFile(ctx, name, text)) };
}

test("an export with the files fills those that were left out; undone, they are missing again", async () => {
  const says = (file: string) => `${day} 10:00 - Ana: hello\n${day} 10:01 - Ana: ${file}\n${day} 10:02 - Ben: nice\n`;
  const { ctx, conversationId } = await imported(says("<Media omitted>"));
  const files = {
    "_chat.txt": says("IMG-20240105-WA0001.jpg (file attached)"),
    "IMG-20240105-WA0001.jpg": Buffer.from("not really a photo"),
  };
  const other = await importFile(ctx, "WhatsApp Chat with Orchard.zip", await packZip(files));
  expect(await getMerge(ctx, other.importId)).toMatchObject({
    state: "offered",
    preview: { richer: 1, counts: { added: 0, matched: 3 } },
  });
  await acceptMerge(ctx, other.importId);
  const second = async () => (await getMessageWindow(ctx, { conversationId, place: { edge: "first" } })).messages[1];
  expect(await second()).toMatchObject({
    attachment: "IMG-20240105-WA0001.jpg",
    media: { isPresent: true, byteSize: 18 },
  });
  await undoMerged(ctx, other.importId);
  expect(await second()).toMatchObject({ attachment: null, media: null });
});

test("a newer archive brings the files of its new messages, and one that was missing; undone, both go", async () => {
  const old = `${day} 10:00 - Ana: IMG-20240105-WA0001.jpg (file attached)\n${day} 10:01 - Ben: seen\n`;
  const { ctx, conversationId } = await imported(old);
  const files = {
    "_chat.txt": `${old}${day} 10:05 - Ana: IMG-20240105-WA0002.jpg (file attached)\n`,
    "IMG-20240105-WA0001.jpg": Buffer.from("first"),
    "IMG-20240105-WA0002.jpg": Buffer.from("second"),
  };
  const newer = await importFile(ctx, name, await packZip(files));
  expect(await getMerge(ctx, newer.importId)).toMatchObject({ state: "merged", isAutomatic: true });
  const sizes = async () =>
    (await getMessageWindow(ctx, { conversationId, place: { edge: "first" } })).messages.map(
      ({ media }) => media?.byteSize,
    );
  expect(await sizes()).toEqual([5, undefined, 6]);
  await undoMerged(ctx, newer.importId);
  expect(await sizes()).toEqual([null, undefined]);
});

test("T15: of two files with one name in a newer archive both are kept, once, also when its job runs again", async () => {
  const old = `${day} 10:00 - Ana: hello\n`;
  const { ctx, conversationId } = await imported(old);
  const text = `${old}${day} 10:05 - Ana: a.txt (file attached)\n`;
  const files = { "_chat.txt": text, "a.txt": "first", "more/a.txt": "the other", "more/b.txt": "of nobody" };
  const newer = await importFile(ctx, name, await packZip(files));
  expect(await getMerge(ctx, newer.importId)).toMatchObject({ state: "merged", isAutomatic: true });
  const stored = [
    ["a.txt", true, 5],
    ["a.txt", false, 9],
    ["b.txt", false, 9],
  ];
  expect(await filesOf(ctx, conversationId)).toEqual(stored);
  // As after a worker that was killed behind its last file.
  await ctx.db.execute(
    sql`update imports set status = 1 where workspace_id = ${ctx.workspaceId}::int8 and id = ${newer.importId}::int8`,
  );
  await runImportJob(ctx, newer.importId);
  expect(await filesOf(ctx, conversationId)).toEqual(stored);
});

/** Name, whether a message names it, and size of each file that a conversation shows. */
async function filesOf(ctx: Context, conversationId: number) {
  const { rows } = await ctx.db.execute<{ name: string; isNamed: boolean; bytes: number }>(sql`
    select f.file_name as name, f.seq is not null as "isNamed", f.byte_size::int as bytes
    from media f join conversations c on c.workspace_id = f.workspace_id and c.reading_id = f.reading_id
    where c.workspace_id = ${ctx.workspaceId}::int8 and c.id = ${conversationId}::int8 order by f.id`);
  return rows.map(({ name: fileName, isNamed, bytes }) => [fileName, isNamed, bytes]);
}
