import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { to as copyTo } from "pg-copy-streams";
import { pool } from "#lib/db/client.ts";
import { exportOptions } from "#lib/exports/export-options.ts";
import { getExport } from "#lib/exports/get-export.ts";
import { startExport } from "#lib/exports/start-export.ts";
import { type BenchRow, row } from "./bench-row.ts";
import { asMs, timeOf } from "./measure.ts";
import type { Imported } from "./measure-import.ts";
import { watchMemory } from "./memory-watch.ts";
import type { Instance } from "./open-instance.ts";

const askEveryMs = 50;

/** CSV and PDF made by the worker, beside the same rows leaving the database as they are. */
export async function measureExports(instance: Instance, imported: Imported, messages: number): Promise<BenchRow[]> {
  const file = join(instance.directory, "rows.csv");
  const limitMs = await timeCopyOut(imported.readingId, file);
  const { size } = await stat(file);
  const rows: BenchRow[] = [];
  for (const format of ["csv", "pdf"] as const) {
    const memory = watchMemory({ worker: instance.workerPid });
    const ms = await timeOf(() => exportAs(instance, imported.conversationId, format));
    memory.stop();
    const peak = Math.round(memory.peak("worker") / 1024 ** 2);
    rows.push(
      row(`export as ${format.toUpperCase()}`, messages, `${asMs(ms)}, worker ${peak} MB`, {
        limit: `${asMs(limitMs)} COPY out, ${Math.round(size / 1024 ** 2)} MB`,
        timesLimit: ms / limitMs,
      }),
    );
  }
  return rows;
}

async function exportAs({ ctx }: Instance, conversationId: number, format: "csv" | "pdf"): Promise<void> {
  const { exportId } = await startExport(ctx, { conversationId, options: exportOptions.parse({ format }) });
  for (;;) {
    const { status, errorMessage } = await getExport(ctx, exportId);
    if (status === "ready") return;
    if (status === "failed") throw new Error(`the export failed: ${errorMessage}`);
    await pause(askEveryMs);
  }
}

async function timeCopyOut(readingId: number, file: string): Promise<number> {
  const client = await pool().connect();
  try {
    const rows = `select seq, local_at, participant_id, kind, text from messages where reading_id = ${readingId} order by seq`;
    return await timeOf(() =>
      pipeline(client.query(copyTo(`copy (${rows}) to stdout (format csv)`)), createWriteStream(file)),
    );
  } finally {
    client.release();
  }
}
