import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importFile, runImportJob } from "#jobs/import/testing/import-file.ts";
import type { Context } from "#lib/context/context.ts";
import { getConversation } from "#lib/library/get-conversation.ts";
import { mergeParticipants } from "#lib/library/merge-participants.ts";
import { renameParticipant } from "#lib/library/rename-participant.ts";
import { listParticipants } from "#lib/messages/list-participants.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { getImport } from "#lib/uploads/get-import.ts";
import { rereadImport } from "#lib/uploads/reread-import.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let ctx: Context;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
  ctx = await createTestContext(testDatabase);
});
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
});

// The middle one stands in an hour that Madrid skipped.
const chat = [
  "30/03/2024, 12:00 - Ana: before",
  "31/03/2024, 02:30 - Ana B: between",
  "31/03/2024, 12:00 - Cleo: after",
];

async function rowsOf(conversationId: number) {
  const { rows } = await ctx.db.execute(sql`
    select seq::float8 as seq, participant_id as person, flags, text, local_at::text as "localAt",
      to_char(sent_at at time zone 'UTC', 'DD HH24:MI') as utc
    from messages m join conversations c on c.workspace_id = m.workspace_id and c.reading_id = m.reading_id
    where c.workspace_id = ${ctx.workspaceId}::int8 and c.id = ${conversationId}::int8 order by seq`);
  return rows as { seq: number; person: number; flags: number; text: string; localAt: string; utc: string }[];
}

test("another zone moves the instants alone: places, people and what was said about them stay, and back is as before", async () => {
  const { importId, conversationId } = await importFile(ctx, "Ana.txt", `${chat.join("\n")}\n`);
  const madrid = await rowsOf(conversationId);
  expect(madrid.map((row) => row.utc)).toEqual(["30 11:00", "31 01:30", "31 10:00"]);
  const idOf = async (name: string) =>
    (await listParticipants(ctx, conversationId)).find(({ exportName }) => exportName === name)?.id ?? 0;
  await mergeParticipants(ctx, { conversationId, from: await idOf("Ana B"), into: await idOf("Ana") });
  await renameParticipant(ctx, { conversationId, participantId: await idOf("Cleo"), displayName: "Cleo the Elder" });
  const people = await listParticipants(ctx, conversationId);

  const { importId: second } = await rereadImport(ctx, { importId, zone: "Asia/Tokyo" });
  expect(await rowsOf(conversationId)).toEqual(madrid);
  await runImportJob(ctx, second);
  const tokyo = await rowsOf(conversationId);
  expect(tokyo.map((row) => row.utc)).toEqual(["30 03:00", "30 17:30", "31 03:00"]);
  const still = ({ utc: _utc, flags: _flags, ...row }: (typeof madrid)[number]) => row;
  expect(tokyo.map(still)).toEqual(madrid.map(still));
  expect(tokyo.filter(({ flags }, index) => flags !== madrid[index]?.flags)).toMatchObject([{ text: "between" }]);
  expect(await listParticipants(ctx, conversationId)).toEqual(people);
  expect(await getConversation(ctx, conversationId)).toMatchObject({ zone: "Asia/Tokyo" });
  expect((await getImport(ctx, second)).report).toMatchObject({ isOrderChosen: false, zone: "Asia/Tokyo" });

  const { importId: third } = await rereadImport(ctx, { importId: second, zone: "Europe/Madrid" });
  await runImportJob(ctx, third);
  expect(await rowsOf(conversationId)).toEqual(madrid);
  expect(await listParticipants(ctx, conversationId)).toEqual(people);
});
