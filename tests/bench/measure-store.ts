import { createReadStream, createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { sql } from "drizzle-orm";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { conversations, readings } from "#drizzle/schema/conversations.ts";
import { imports } from "#drizzle/schema/imports.ts";
import { type AnalysedWindow, analyseWindows } from "#jobs/import/analyse-windows.ts";
import { learnConversation } from "#jobs/import/learn-conversation.ts";
import { createRecordPlacer } from "#jobs/import/place-record.ts";
import { Progress } from "#jobs/import/progress.ts";
import { readWindows } from "#jobs/import/read-windows.ts";
import { storeWindows } from "#jobs/import/store-windows.ts";
import { createAnalysisPool } from "#jobs/threads/analysis-pool.ts";
import { sumTerms } from "#lib/analytics/sum-terms.ts";
import { pool } from "#lib/db/client.ts";
import type { ImportRun } from "#lib/messages/imports/begin-import.ts";
import { openParticipantBook, type ParticipantBook } from "#lib/messages/participant-book.ts";
import { inspectChat } from "#lib/parse/inspect-chat.ts";
import { readChat } from "#lib/parse/read-chat.ts";
import { type BenchRow, row } from "./bench-row.ts";
import { cpuOf } from "./cpu-watch.ts";
import { asMs } from "./measure.ts";
import type { Instance } from "./open-instance.ts";

const wantedTimes = 2.5;
const zone = "Europe/Berlin";
/** All that a batch stores; the first is what the reader reads. */
const tables = [
  "messages",
  "message_entities",
  "conversation_days",
  "conversation_day_kinds",
  "conversation_terms",
  "conversation_turns",
  "conversation_day_languages",
  "vocabulary",
];

/**
 * Processor time of storing messages that are parsed and analysed, this process and Postgres together, beside a bare
 * binary COPY of the very rows into empty tables with the same indexes.
 */
export async function measureStore(instance: Instance, file: string, messages: number): Promise<BenchRow[]> {
  const { ctx, postgresPid } = instance;
  const run = await insertRun(instance);
  const book = await openParticipantBook(ctx.db, { workspaceId: ctx.workspaceId, conversationId: run.conversationId });
  const windows = await readAll(file, book);
  const progress = new Progress(ctx, run);
  const { signal } = new AbortController();
  const spent = await cpuOf(postgresPid, async () => {
    await storeWindows(ctx, run, { windows: each(windows), book, progress, signal });
    await sumTerms(ctx.db, { workspaceId: ctx.workspaceId, readingId: run.readingId });
    await ctx.db.execute(sql`select gin_clean_pending_list('messages_search'::regclass)`);
  });
  const bare = await measureBareCopy(instance, run.readingId);
  return [
    row("store: rows, figures and words of parsed messages, CPU", messages, parts(spent), {
      limit: `${parts(bare)} bare COPY with indexes`,
      timesLimit: spent.all / bare.all,
      wanted: `${wantedTimes} times`,
      isMet: spent.all / bare.all <= wantedTimes,
    }),
  ];
}

function parts({ node, postgres }: { node: number; postgres: number }): string {
  return `${asMs(node)} Node + ${asMs(postgres)} Postgres`;
}

export async function insertRun({ ctx }: Instance): Promise<ImportRun> {
  const { workspaceId, db } = ctx;
  const createdBy = ctx.actor.id;
  const [conversation] = await db
    .insert(conversations)
    .values({ workspaceId, title: "store", status: "importing", zone, createdBy })
    .returning({ id: conversations.id });
  const conversationId = conversation?.id ?? 0;
  const [reading] = await db
    .insert(readings)
    .values({ workspaceId, conversationId, zone })
    .returning({ id: readings.id });
  const readingId = reading?.id ?? 0;
  const about = { source: "file", status: "running", stage: "storing", fileName: "store.txt", byteSize: 1 } as const;
  const [made] = await db
    .insert(imports)
    .values({ workspaceId, conversationId, readingId, ...about, sha256: Buffer.alloc(32), createdBy })
    .returning({ id: imports.id });
  const importId = made?.id ?? 0;
  const nothing = {
    chatName: null,
    dateOrder: null,
    isReread: false,
    intoConversationId: null,
    checkpoint: null,
    progress: {},
  };
  return { importId, conversationId, readingId, attempt: 0, objectId: "", zone, ...nothing };
}

/** All windows of a chat, parsed, placed and analysed. */
export async function readAll(file: string, book: ParticipantBook): Promise<AnalysedWindow[]> {
  const profile = await inspectChat(createReadStream(file));
  const threads = createAnalysisPool({ threads: 2 });
  try {
    const conversation = await learnConversation(threads, readChat(createReadStream(file), profile));
    const windows = readWindows(readChat(createReadStream(file), profile), createRecordPlacer(zone, book), 0);
    const all: AnalysedWindow[] = [];
    for await (const window of analyseWindows(windows, threads, conversation, 4)) all.push(window);
    return all;
  } finally {
    await threads.close();
  }
}

async function* each<Item>(items: Item[]): AsyncGenerator<Item> {
  yield* items;
}

async function measureBareCopy({ ctx, directory, postgresPid }: Instance, readingId: number) {
  const client = await pool().connect();
  try {
    for (const table of tables) {
      const own = table === "vocabulary" ? `workspace_id = ${ctx.workspaceId}` : `reading_id = ${readingId}`;
      const rows = client.query(copyTo(`copy (select * from ${table} where ${own}) to stdout (format binary)`));
      await pipeline(rows, createWriteStream(join(directory, `${table}.copy`)));
      await client.query(`create table bare_${table} (like ${table} including all)`);
    }
    return await cpuOf(postgresPid, async () => {
      for (const table of tables) {
        const into = client.query(copyFrom(`copy bare_${table} from stdin (format binary)`));
        await pipeline(createReadStream(join(directory, `${table}.copy`)), into);
      }
      await client.query(`select gin_clean_pending_list(i.indexrelid) from pg_index i
        join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
        where i.indrelid = 'bare_messages'::regclass and a.amname = 'gin'`);
    });
  } finally {
    await client.query(`drop table if exists ${tables.map((table) => `bare_${table}`).join(", ")}`);
    client.release();
  }
}
