import type { Run } from "#jobs/handler.ts";
import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import { readUnassigned } from "#lib/connections/read-unassigned.ts";
import type { SavedRun } from "#lib/connections/saved/begin-saved.ts";
import { finishSaved } from "#lib/connections/saved/finish-saved.ts";
import { openSaved } from "#lib/connections/saved/open-saved.ts";
import { readSaved, type SavedValue } from "#lib/connections/saved/read-saved.ts";
import type { Context } from "#lib/context/context.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { openObject } from "#lib/storage/open-object.ts";
import { savedCounts } from "#lib/uploads/saved-counts.ts";
import { storeSaved } from "./store-saved.ts";

/** What one transaction takes on: at least one value, however large. */
const mostValues = 500;
const mostBytes = 1024 ** 2;

/**
 * Reads a file of saved webhooks into the conversations that they belong to, by the way of webhooks that come by
 * themselves: what is here already is a duplicate. When all is read, the file is erased.
 */
export async function runSaved(
  ctx: Context,
  run: SavedRun,
  { pool, signal }: { pool: AnalysisPool; signal: Run["signal"] },
): Promise<void> {
  const saved = await openSaved(await openObject(ctx, run.objectId));
  let { done } = run;
  let read = 0;
  let progress = savedCounts(run.progress);
  let waiting: SavedValue[] = [];
  let waitingBytes = 0;

  async function store(): Promise<void> {
    signal.throwIfAborted();
    const place = { done: done + waiting.length, read, total: saved.totalBytes };
    progress = await storeSaved(ctx, { ...run, progress }, { values: waiting, ...place, pool });
    done = place.done;
    waiting = [];
    waitingBytes = 0;
  }

  try {
    const values = readSaved(saved.texts, run.done, (count) => {
      read += count;
    });
    for await (const value of values) {
      waiting.push(value);
      waitingBytes += value.bytes;
      if (waiting.length >= mostValues || waitingBytes >= mostBytes) await store();
    }
    await store();
  } finally {
    saved.close();
  }
  if (progress.payloads === 0) {
    throw new AppError("unreadable_file", "The file holds no webhook of the WhatsApp Business Platform.");
  }
  if (progress.connections > 0) await readUnassigned(ctx);
  await finishSaved(ctx, run, progress);
}
