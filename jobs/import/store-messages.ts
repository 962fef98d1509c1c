import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import type { Context } from "#lib/context/context.ts";
import type { ImportRun } from "#lib/messages/imports/begin-import.ts";
import { openParticipantBook } from "#lib/messages/participant-book.ts";
import type { AnalysedConversation } from "#lib/nlp/create-analyser.ts";
import type { ParsedRecord, ParsedReject } from "#lib/parse/parsed-record.ts";
import { analyseWindows } from "./analyse-windows.ts";
import { startOf } from "./checkpoint.ts";
import { createRecordPlacer } from "./place-record.ts";
import type { Progress } from "./progress.ts";
import { readWindows } from "./read-windows.ts";
import { storeWindows } from "./store-windows.ts";

/** Windows that wait for a thread or for their turn, a thread. */
const windowsPerThread = 2;

/**
 * Reads, analyses and stores all records of a chat. A run that was killed goes on after the last transaction of the
 * one before it.
 */
export async function storeMessages(
  ctx: Context,
  run: ImportRun,
  input: {
    batches: AsyncIterable<{ records: ParsedRecord[]; rejects: ParsedReject[] }>;
    pool: AnalysisPool;
    threads: number;
    conversation: AnalysedConversation;
    progress: Progress;
    signal: AbortSignal;
  },
): Promise<void> {
  const { progress, signal } = input;
  const { workspaceId } = ctx;
  const book = await openParticipantBook(ctx.db, { workspaceId, conversationId: run.conversationId });
  const windows = readWindows(input.batches, createRecordPlacer(run.zone, book), startOf(run).read);
  const inFlight = input.threads * windowsPerThread;
  const analysed = analyseWindows(windows, input.pool, input.conversation, inFlight);
  await storeWindows(ctx, run, { windows: analysed, book, progress, signal });
}
