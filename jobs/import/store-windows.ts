import type { Context } from "#lib/context/context.ts";
import type { ImportRun } from "#lib/messages/imports/begin-import.ts";
import type { ParticipantBook } from "#lib/messages/participant-book.ts";
import type { AnalysedWindow } from "./analyse-windows.ts";
import { BatchBuilder } from "./batch.ts";
import { startOf } from "./checkpoint.ts";
import type { Progress } from "./progress.ts";
import { storeBatch } from "./store-batch.ts";

/** Rows a transaction stores at least. */
const batchRecords = 4_000;

/** Stores analysed windows in transactions of some thousand rows, each with the place to go on from. */
export async function storeWindows(
  ctx: Context,
  run: ImportRun,
  input: {
    windows: AsyncIterable<AnalysedWindow>;
    book: ParticipantBook;
    progress: Progress;
    signal: AbortSignal;
  },
): Promise<void> {
  const { book, progress, signal } = input;
  const builder = new BatchBuilder(startOf(run), book);

  const store = async () => {
    const { checkpoint, rollups } = builder;
    const { read, stored } = checkpoint;
    Object.assign(progress.counts, { read, stored });
    const deltas = rollups.drain({ withWholeTerms: false });
    const people = book.takeNew();
    await storeBatch(ctx, run, { batch: builder.take(), people, deltas, checkpoint, progress: progress.counts });
  };

  for await (const window of input.windows) {
    signal.throwIfAborted();
    builder.add(window);
    if (builder.size >= batchRecords) await store();
    else await progress.count({ read: builder.checkpoint.read });
  }
  await store();
}
