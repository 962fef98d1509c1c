import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fingerprint } from "#jobs/import/testing/fingerprint.ts";
import { importFile } from "#jobs/import/testing/import-file.ts";
import { acceptMerge, undoMerged } from "#jobs/merging/testing/run-merge-job.ts";
import { saidLines } from "#jobs/merging/testing/said-lines.ts";
import { runReanalysis } from "#jobs/reanalysis/run-reanalysis.ts";
import { ageAnalysis } from "#jobs/reanalysis/testing/age-analysis.ts";
import { ageVersion } from "#jobs/reanalysis/testing/age-version.ts";
import { analyseAnew } from "#jobs/reanalysis/testing/analyse-anew.ts";
import { createAnalysisPool } from "#jobs/threads/analysis-pool.ts";
import { getAnalytics } from "#lib/analytics/get-analytics.ts";
import { refreshAnalytics } from "#lib/analytics/refresh-analytics.ts";
import type { Context } from "#lib/context/context.ts";
import { deleteConversationData } from "#lib/library/delete-conversation-data.ts";
import { eraseConversation } from "#lib/library/erase-conversation.ts";
import { getConversation } from "#lib/library/get-conversation.ts";
import { mergeParticipants } from "#lib/library/merge-participants.ts";
import { restoreConversation } from "#lib/library/restore-conversation.ts";
import { trashConversation } from "#lib/library/trash-conversation.ts";
import { analysedColumns } from "#lib/messages/analysed-columns.ts";
import { exportedColumns } from "#lib/messages/exported-columns.ts";
import { beginReanalysis } from "#lib/messages/reanalysis/begin-reanalysis.ts";
import { copiedTables } from "#lib/messages/reanalysis/copy-reading-rows.ts";
import { countStale } from "#lib/messages/reanalysis/count-stale.ts";
import { ReanalysisStopped } from "#lib/messages/reanalysis/reanalysis-stopped.ts";
import { engineVersion } from "#lib/nlp/engine-version.ts";
import { generateLines } from "#lib/testing/chat-generator.ts";
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

const lines = Array.from(generateLines({ messages: 900, seed: 5, participants: 3 }), ({ line }) => line);
const part = (from: number, to: number) => lines.slice(from, to).join("");
const name = "WhatsApp Chat with Orchard.txt";

async function imported(file: string | Uint8Array, fileName = name) {
  const ctx = await createTestContext(testDatabase);
  return { ctx, ...(await importFile(ctx, fileName, file)) };
}

async function shown(ctx: Context, id: number) {
  const { rows } = await ctx.db.execute<{
    readingId: number;
    engine: number | null;
    writes: string;
    readings: number;
  }>(sql`
    select r.id::float8 as "readingId", r.engine_version as engine,
      (select string_agg(distinct xmin::text, ',') from messages m where m.workspace_id = r.workspace_id and m.reading_id = r.id)
        as writes,
      (select count(distinct reading_id)::int from messages m where m.workspace_id = r.workspace_id) as readings
    from conversations c join readings r on r.workspace_id = c.workspace_id and r.id = c.reading_id
    where c.workspace_id = ${ctx.workspaceId}::int8 and c.id = ${id}::int8`);
  return rows[0];
}

/** Analyses anew, but lets something else happen while the first messages are analysed to be copied, or are copied. */
async function meanwhile(
  ctx: Context,
  conversationId: number,
  happens: () => Promise<unknown>,
  at: "analysed" | "copied" = "analysed",
): Promise<unknown> {
  const { run } = await beginReanalysis(ctx, conversationId);
  if (!run) throw new Error("There is nothing to analyse anew.");
  const pool = createAnalysisPool({ threads: 1 });
  // The first answer is for comparing, the second for what is copied first.
  let answers = 0;
  const disturbed = {
    ...pool,
    analyse: async (...input: Parameters<typeof pool.analyse>) => {
      answers += 1;
      if (answers === 2 && at === "analysed") await happens();
      return pool.analyse(...input);
    },
  };
  let isCopied = false;
  const disturb = async () => {
    if (isCopied || run.readingId === null || run.afterSeq < 0) return;
    isCopied = true;
    if (at === "copied") await happens();
  };
  try {
    const { signal } = new AbortController();
    return await runReanalysis(ctx, run, { pool: disturbed, signal, onBatch: disturb });
  } catch (error) {
    if (error instanceof ReanalysisStopped) return "stopped";
    throw error;
  } finally {
    await pool.close();
  }
}

/** Rows of readings whose messages are not there. */
async function orphans(ctx: Context): Promise<string[]> {
  const found: string[] = [];
  for (const table of await tablesOfReadings(ctx)) {
    const { rows } = await ctx.db.execute(sql`
      select 1 from ${sql.identifier(table)} t where workspace_id = ${ctx.workspaceId}::int8 and not exists (
        select from conversations c where c.workspace_id = t.workspace_id and c.reading_id = t.reading_id) limit 1`);
    if (rows.length > 0) found.push(table);
  }
  const { rows: entities } = await ctx.db.execute(sql`
    select 1 from message_entities e where workspace_id = ${ctx.workspaceId}::int8 and not exists (
      select from messages m where m.workspace_id = e.workspace_id and m.reading_id = e.reading_id and m.seq = e.seq) limit 1`);
  return entities.length > 0 ? [...found, "entities without a message"] : found;
}

describe("a conversation that an earlier engine has analysed", () => {
  test("becomes what a fresh import gives: rows, figures, search terms, entities; seqs and files stay", async () => {
    const media = Array.from({ length: 4 }, (_, at) => `IMG-${at}.jpg`);
    const named = media.map((file) => `01/01/2022, 10:00 - Ada: ${file} (file attached)\n`).join("");
    const archive = await packZip({
      "_chat.txt": `${named}${part(0, 600)}`,
      ...Object.fromEntries(media.map((file) => [file, Buffer.from(`a picture, ${file}`)])),
    });
    const { ctx, conversationId, importId } = await imported(archive, "chat.zip");
    const fresh = await fingerprint(ctx, { conversationId, importId });
    const conversation = await getConversation(ctx, conversationId);
    const said = await saidLines(ctx, conversationId);
    await ageAnalysis(ctx, conversationId);
    expect(await fingerprint(ctx, { conversationId, importId })).not.toEqual(fresh);
    const old = await shown(ctx, conversationId);
    expect(await countStale(operator(ctx))).toEqual({ waiting: 1, failed: 0 });

    await analyseAnew(ctx, conversationId);
    expect(await fingerprint(ctx, { conversationId, importId })).toEqual(fresh);
    expect(await saidLines(ctx, conversationId)).toEqual(said);
    const now = await shown(ctx, conversationId);
    expect(now).toMatchObject({ engine: engineVersion, readings: 1 });
    expect(now?.readingId).not.toBe(old?.readingId);
    expect(await getConversation(ctx, conversationId)).toEqual({
      ...conversation,
      readingId: now?.readingId,
      version: expect.any(Number),
    });
    expect(await countStale(operator(ctx))).toEqual({ waiting: 0, failed: 0 });
  });

  test("is not written again: neither when it is asked for twice, nor when the new engine says the same", async () => {
    const { ctx, conversationId, importId } = await imported(part(0, 500));
    const before = await shown(ctx, conversationId);
    const rows = await fingerprint(ctx, { conversationId, importId });
    await analyseAnew(ctx, conversationId);
    expect(await shown(ctx, conversationId)).toEqual(before);
    await ageVersion(ctx.db, { workspaceId: ctx.workspaceId, conversationId });
    await analyseAnew(ctx, conversationId);
    expect(await shown(ctx, conversationId)).toEqual(before);
    expect(await fingerprint(ctx, { conversationId, importId })).toEqual(rows);
  });

  test("takes in what is appended meanwhile, and stays undoable", async () => {
    const { ctx, conversationId, importId } = await imported(part(0, 500));
    await ageAnalysis(ctx, conversationId);
    let newer = 0;
    const outcome = await meanwhile(ctx, conversationId, async () => {
      newer = (await importFile(ctx, name, part(0, 700))).importId;
    });
    expect(outcome).toBe("shown");
    const whole = await imported(part(0, 700));
    expect(await texts(ctx, conversationId)).toEqual(await texts(whole.ctx, whole.conversationId));
    await undoMerged(ctx, newer);
    const half = await imported(part(0, 500));
    expect(await texts(ctx, conversationId)).toEqual(await texts(half.ctx, half.conversationId));
    expect((await fingerprint(ctx, { conversationId, importId })).message_entities).toEqual(
      (await fingerprint(half.ctx, half)).message_entities,
    );
  });

  test("begins again when messages are taken away meanwhile, whether copied already or just read", async () => {
    for (const at of ["analysed", "copied"] as const) {
      const { ctx, conversationId } = await imported(part(0, 500));
      const newer = await importFile(ctx, name, part(0, 700));
      await ageAnalysis(ctx, conversationId);
      const outcome = await meanwhile(ctx, conversationId, () => undoMerged(ctx, newer.importId), at);
      expect(outcome).toBe(at === "copied" ? "changed" : "stopped");
      await analyseAnew(ctx, conversationId);
      const half = await imported(part(0, 500));
      expect(await texts(ctx, conversationId)).toEqual(await texts(half.ctx, half.conversationId));
      expect(await shown(ctx, conversationId)).toMatchObject({ engine: engineVersion, readings: 1 });
      expect(await orphans(ctx)).toEqual([]);
    }
  });

  test("gives way to a merge: the merged conversation is analysed anew, and undoing brings back what was there", async () => {
    const { ctx, conversationId } = await imported(part(200, 500));
    const other = await importFile(ctx, name, part(0, 300));
    const before = await saidLines(ctx, conversationId);
    await ageAnalysis(ctx, conversationId);
    expect(await meanwhile(ctx, conversationId, () => acceptMerge(ctx, other.importId))).toBe("stopped");
    expect(await shown(ctx, conversationId)).toMatchObject({ engine: 0 });
    await analyseAnew(ctx, conversationId);
    const whole = await imported(part(0, 500));
    expect(await texts(ctx, conversationId)).toEqual(await texts(whole.ctx, whole.conversationId));
    await undoMerged(ctx, other.importId);
    expect(await saidLines(ctx, conversationId)).toEqual(before);
    expect(await shown(ctx, conversationId)).toMatchObject({ engine: 0 });
    await analyseAnew(ctx, conversationId);
    const half = await imported(part(200, 500));
    expect(await texts(ctx, conversationId)).toEqual(await texts(half.ctx, half.conversationId));
  });

  test("counts people who were united meanwhile as one", async () => {
    const { ctx, conversationId } = await imported(part(0, 500));
    await refreshAnalytics(ctx, conversationId);
    await ageAnalysis(ctx, conversationId);
    const unite = () => mergeParticipants(ctx, { conversationId, from: 2, into: 1 });
    expect(await meanwhile(ctx, conversationId, unite)).toBe("shown");
    const { rows } = await ctx.db.execute<{ merges: string }>(
      sql`select merges from conversation_sweeps where workspace_id = ${ctx.workspaceId}::int8`,
    );
    expect(rows).toEqual([{ merges: "unknown" }]);
    await refreshAnalytics(ctx, conversationId);
    const found = await getAnalytics(ctx, { conversationId }, ["participants", "responseTimes"]);
    expect(found?.metrics.participants).toHaveLength(2);
    const { ctx: other, conversationId: twin } = await imported(part(0, 500));
    await mergeParticipants(other, { conversationId: twin, from: 2, into: 1 });
    await refreshAnalytics(other, twin);
    expect(found?.metrics).toEqual(
      (await getAnalytics(other, { conversationId: twin }, ["participants", "responseTimes"]))?.metrics,
    );
  });

  test("stops in the trash and goes on when it is back", async () => {
    const { ctx, conversationId, importId } = await imported(part(0, 500));
    const fresh = await fingerprint(ctx, { conversationId, importId });
    await ageAnalysis(ctx, conversationId);
    expect(await meanwhile(ctx, conversationId, () => trashConversation(ctx, conversationId))).toBe("stopped");
    await analyseAnew(ctx, conversationId);
    expect(await countStale(operator(ctx))).toEqual({ waiting: 0, failed: 0 });
    await restoreConversation(ctx, conversationId);
    await analyseAnew(ctx, conversationId);
    expect(await fingerprint(ctx, { conversationId, importId })).toEqual(fresh);
  });

  test("leaves nothing behind when it is erased meanwhile", async () => {
    const { ctx, conversationId } = await imported(part(0, 500));
    await ageAnalysis(ctx, conversationId);
    const erase = async () => {
      await eraseConversation(ctx, conversationId);
      await deleteConversationData(ctx, conversationId, new AbortController().signal);
    };
    expect(await meanwhile(ctx, conversationId, erase)).toBe("stopped");
    await analyseAnew(ctx, conversationId);
    for (const table of [...(await tablesOfReadings(ctx)), "reanalyses", "readings", "vocabulary"]) {
      const { rows } = await ctx.db.execute(
        sql`select 1 from ${sql.identifier(table)} where workspace_id = ${ctx.workspaceId}::int8 limit 1`,
      );
      expect(rows, table).toHaveLength(0);
    }
  });
});

test("every column of a message and every table of a reading has its place in analysing anew", async () => {
  const { ctx } = await imported(part(0, 10));
  const { rows } = await ctx.db.execute<{ name: string }>(
    sql`select column_name as name from information_schema.columns where table_name = 'messages' and table_schema = 'public'`,
  );
  expect(rows.map((row) => row.name).sort()).toEqual(
    ["workspace_id", "reading_id", "refinement", ...exportedColumns, ...analysedColumns].sort(),
  );
  const counted = ["conversation_days", "conversation_day_kinds", "conversation_day_languages", "conversation_terms"];
  const filled = ["messages", "message_entities", ...counted, "conversation_turns", ...copiedTables];
  expect(await tablesOfReadings(ctx)).toEqual(filled.sort());
});

/** Tables whose rows belong to a reading. */
async function tablesOfReadings(ctx: Context): Promise<string[]> {
  const { rows } = await ctx.db.execute<{ name: string }>(sql`
    select table_name as name from information_schema.columns
    where column_name = 'reading_id' and table_schema = 'public'
      and table_name not in ('conversations', 'imports', 'reanalyses')
    order by 1`);
  return rows.map((row) => row.name).sort();
}

/** What a conversation says and what is told of it, in its order. */
async function texts(ctx: Context, conversationId: number): Promise<unknown[]> {
  const { rows } = await ctx.db.execute(sql`
    select m.local_at::text, p.name, m.kind, m.text, m.words, m.language, m.polarity, m.emotions, m.is_question, m.tsv::text,
      (select json_agg(json_build_object('start', e.start, 'kind', e.kind, 'value', e.value) order by e.start) from message_entities e
        where e.workspace_id = m.workspace_id and e.reading_id = m.reading_id and e.seq = m.seq) as entities
    from messages m join conversations c on c.workspace_id = m.workspace_id and c.reading_id = m.reading_id
    left join participants p on p.workspace_id = m.workspace_id and p.conversation_id = c.id and p.id = m.participant_id
    where c.workspace_id = ${ctx.workspaceId}::int8 and c.id = ${conversationId}::int8 order by m.seq`);
  return rows;
}

function operator(ctx: Context): Context {
  return { ...ctx, actor: { kind: "user", id: "operator", email: "operator@example.org", isOperator: true } };
}
