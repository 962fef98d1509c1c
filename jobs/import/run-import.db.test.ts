import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAnalysisPool } from "#jobs/threads/analysis-pool.ts";
import { beginImport } from "#lib/messages/imports/begin-import.ts";
import { inspectChat } from "#lib/parse/inspect-chat.ts";
import type { ParsedRecord } from "#lib/parse/parsed-record.ts";
import { readChat } from "#lib/parse/read-chat.ts";
import { chatLocales, generateChatText } from "#lib/testing/chat-generator.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { getImport } from "#lib/uploads/get-import.ts";
import { runImport } from "./run-import.ts";
import { importFile, uploadFile } from "./testing/import-file.ts";

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

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function parse(text: string): Promise<ParsedRecord[]> {
  const profile = await inspectChat(chunksOf(text));
  const records: ParsedRecord[] = [];
  for await (const batch of readChat(chunksOf(text), profile)) records.push(...batch.records);
  return records;
}

test.each(chatLocales.flatMap((locale) => [["android", locale] as const, ["ios", locale] as const]))(
  "all rows of a generated chat (%s, %s) equal the records parsed, in their order",
  async (platform, locale) => {
    const ctx = await createTestContext(testDatabase);
    const text = generateChatText({ messages: 300, seed: 5, locale, platform });
    const { conversationId } = await importFile(ctx, "chat.txt", text);
    const { rows } = await ctx.db.execute<Record<string, unknown>>(sql`
      select p.name as sender, m.text, m.attachment, m.source_line::int as line, m.details,
        to_char(m.local_at, 'YYYY-MM-DD"T"HH24:MI:SS') as "localAt"
      from messages m left join participants p
        on p.workspace_id = m.workspace_id and p.conversation_id = ${conversationId}::int8 and p.id = m.participant_id
      where m.workspace_id = ${ctx.workspaceId}::int8 order by m.seq`);
    const records = await parse(text);
    expect(records.length).toBeGreaterThanOrEqual(300);
    expect(rows).toEqual(
      records.map(({ sender, text: written, attachment, line, details, localAt }) => {
        return { sender, text: written, attachment, line, details, localAt };
      }),
    );
  },
  60_000,
);

test.each(["poison", "deadly poison"])(
  "of 1,000 messages one with %s is quarantined with its line, 999 are stored",
  async (poison) => {
    const ctx = await createTestContext(testDatabase);
    const lines = Array.from({ length: 1_000 }, (_, at) => {
      const text = at === 499 ? `a ${poison} in the middle` : `message ${at + 1}`;
      return `13/10/2024, 09:15 - ${at % 2 ? "Ana" : "Ben"}: ${text}\n`;
    });
    const { importId } = await uploadFile(ctx, "poison.txt", lines.join(""));
    const { run } = await beginImport(ctx, importId);
    if (!run) throw new Error("The import did not begin.");
    const script = new URL("./testing/poisoned.worker.ts", import.meta.url);
    const pool = createAnalysisPool({ threads: 1, script });
    await runImport(ctx, run, { pool, threads: 1, signal: new AbortController().signal });
    await pool.close();
    expect(await getImport(ctx, importId)).toMatchObject({
      status: "ready",
      report: { messages: 999, rejects: 1 },
      rejects: {
        total: 1,
        sample: [{ line: 500, text: `a ${poison} in the middle`, reason: "could not be analysed" }],
      },
    });
  },
  60_000,
);
