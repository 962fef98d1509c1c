import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { pool } from "#lib/db/client.ts";
import { getConversation } from "#lib/library/get-conversation.ts";
import { getImport } from "#lib/uploads/get-import.ts";
import { startChat } from "#lib/uploads/testing/start-chat.ts";
import { type BenchRow, row } from "./bench-row.ts";
import { perSecond, timeOf } from "./measure.ts";
import { watchMemory } from "./memory-watch.ts";
import type { Instance } from "./open-instance.ts";

const wantedPerSecond = 3000;
const wantedWorkerBytes = 600 * 1024 ** 2;
const askEveryMs = 100;

export type Imported = { rows: BenchRow[]; conversationId: number; readingId: number };

/** The whole import through the worker, beside a bare COPY of the rows that it stored. */
export async function measureImport(instance: Instance, file: string, messages: number): Promise<Imported> {
  const memory = watchMemory({ worker: instance.workerPid, postgres: instance.postgresPid });
  let conversationId = 0;
  const importMs = await timeOf(async () => {
    conversationId = await importFile(instance, file);
  });
  memory.stop();
  const { readingId } = await getConversation(instance.ctx, conversationId);
  if (readingId === null) throw new Error("the import has stored nothing");
  const copyMs = await timeCopy(instance, readingId);
  const rows = [
    row("import: upload, read, analyse, store, index, figures", messages, perSecond(messages, importMs), {
      limit: `${perSecond(messages, copyMs)} bare COPY of the rows`,
      timesLimit: importMs / copyMs,
      wanted: `${wantedPerSecond.toLocaleString("en")}/s`,
      isMet: (messages / importMs) * 1000 >= wantedPerSecond,
    }),
    row("peak memory of the worker and its threads", messages, megabytes(memory.peak("worker")), {
      wanted: megabytes(wantedWorkerBytes),
      isMet: memory.peak("worker") < wantedWorkerBytes,
    }),
    row("peak memory of Postgres, all its processes", messages, megabytes(memory.peak("postgres"))),
  ];
  return { rows, conversationId, readingId };
}

async function importFile({ ctx }: Instance, file: string): Promise<number> {
  const { size } = await stat(file);
  const stream = createReadStream(file);
  const started = await startChat(ctx, { stream, fileName: file, expectedBytes: size, zone: "Europe/Berlin" });
  for (;;) {
    const { status, errorMessage } = await getImport(ctx, started.importId);
    if (status === "ready") return started.conversationId;
    if (status === "failed" || status === "cancelled") throw new Error(`the import ended ${status}: ${errorMessage}`);
    await pause(askEveryMs);
  }
}

/** Milliseconds to copy the rows of a reading into a table without a key or an index. */
async function timeCopy({ directory }: Instance, readingId: number): Promise<number> {
  const file = join(directory, "rows.copy");
  const client = await pool().connect();
  try {
    const rows = `select * from messages where reading_id = ${readingId}`;
    await pipeline(client.query(copyTo(`copy (${rows}) to stdout (format binary)`)), createWriteStream(file));
    await client.query("create table bare_messages (like messages)");
    const ms = await timeOf(() =>
      pipeline(createReadStream(file), client.query(copyFrom("copy bare_messages from stdin (format binary)"))),
    );
    await client.query("drop table bare_messages");
    return ms;
  } finally {
    client.release();
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 ** 2)} MB`;
}
