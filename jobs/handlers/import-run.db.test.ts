import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importFile } from "#jobs/import/testing/import-file.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { getImport } from "#lib/uploads/get-import.ts";

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

const chat = [
  "13/10/2024, 09:15 - Messages and calls are end-to-end encrypted.",
  "13/10/2024, 09:15 - Ana Lima: Good morning, did you see the boiler? 😬",
  "13/10/2024, 09:16 - +34 612 345 678: Yes",
  "13/10/2024, 09:16 - +34 612 345 678: Yes",
  "27/10/2024, 02:30 - Ana Lima: in the hour that comes twice",
  "28/10/2024, 10:00 - Ana Lima: IMG-20241028-WA0001.jpg (file attached)",
  "two lines",
  "",
].join("\n");

test("a text becomes a conversation with rows, counts, people and rollups", async () => {
  const ctx = await createTestContext(testDatabase);
  const { importId, conversationId } = await importFile(ctx, "WhatsApp Chat with Ana Lima.txt", chat);
  const found = await getImport(ctx, importId);
  expect(found).toMatchObject({ status: "ready", stage: "done", errorMessage: null });
  expect(found.report).toMatchObject({
    platform: "android",
    dateOrder: "dmy",
    messages: 5,
    notices: 1,
    participants: 2,
    kinds: { text: 4, image: 1, notice: 1 },
    media: { named: 1, present: 0, missing: 1, unusable: 0, unnamed: 0 },
    clockNights: { gap: 0, overlap: 1 },
  });
  const { rows } = await ctx.db.execute<Record<string, unknown>>(sql`
    select m.seq / (1 << 20)::int8 as n, p.name, p.phone, m.text, m.attachment, m.source_line as line, m.flags,
      to_char(m.local_at, 'MM-DD HH24:MI') as local, to_char(m.sent_at at time zone 'UTC', 'MM-DD HH24:MI') as utc
    from messages m left join participants p
      on p.workspace_id = m.workspace_id and p.conversation_id = ${conversationId}::int8 and p.id = m.participant_id
    where m.workspace_id = ${ctx.workspaceId}::int8 order by seq`);
  const number = { name: "+34 612 345 678", phone: "+34612345678", text: "Yes", local: "10-13 09:16" };
  expect(rows).toMatchObject([
    { n: "1", name: null, text: "Messages and calls are end-to-end encrypted.", line: "1", utc: "10-13 07:15" },
    { n: "2", name: "Ana Lima", phone: null, text: "Good morning, did you see the boiler? 😬", line: "2" },
    { n: "3", ...number },
    { n: "4", ...number },
    { n: "5", text: "in the hour that comes twice", local: "10-27 02:30", utc: "10-27 00:30", flags: 4 },
    { n: "6", text: "two lines", attachment: "IMG-20241028-WA0001.jpg", local: "10-28 10:00", utc: "10-28 09:00" },
  ]);
  const shown = await ctx.db.execute(sql`
    select * from conversations where workspace_id = ${ctx.workspaceId}::int8 and id = ${conversationId}::int8`);
  expect(shown.rows[0]).toMatchObject({
    title: "Ana Lima",
    message_count: "5",
    notice_count: "1",
    media_count: "1",
    participant_count: 2,
    first_at: "2024-10-13 09:15:00",
    last_at: "2024-10-28 10:00:00",
    last_text: "two lines",
    languages: [{ language: "en", messages: 5 }],
    spine: { start: "2024-10-07", weeks: [3, 0, 1, 1] },
  });
});
