import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import { saveRollups } from "#lib/analytics/save-rollups.ts";
import type { Context } from "#lib/context/context.ts";
import { copyTransaction } from "#lib/db/copy-transaction.ts";
import { touchConversation } from "#lib/library/touch-conversation.ts";
import { completeReading } from "#lib/messages/complete-reading.ts";
import { copyEntities } from "#lib/messages/copy-entities.ts";
import { copyMessages } from "#lib/messages/copy-messages.ts";
import { countTerms } from "#lib/messages/count-terms.ts";
import type { ImportRun } from "#lib/messages/imports/begin-import.ts";
import { saveImportState } from "#lib/messages/imports/save-import-state.ts";
import { extendMarks } from "#lib/messages/merging/extend-marks.ts";
import { lockConversation } from "#lib/messages/merging/lock-conversation.ts";
import { readEnd } from "#lib/messages/merging/read-end.ts";
import { saveAppended } from "#lib/messages/merging/save-appended.ts";
import { openParticipantBook } from "#lib/messages/participant-book.ts";
import { saveParticipants } from "#lib/messages/save-participants.ts";
import { saveRejects } from "#lib/messages/save-rejects.ts";
import { saveTermCounts } from "#lib/messages/save-term-counts.ts";
import { seqStep } from "#lib/messages/seq.ts";
import type { AnalysedConversation } from "#lib/nlp/create-analyser.ts";
import type { ParsedRecord, ParsedReject } from "#lib/parse/parsed-record.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { analyseWindows } from "./analyse-windows.ts";
import { BatchBuilder } from "./batch.ts";
import type { Tail } from "./find-tail.ts";
import { createRecordPlacer } from "./place-record.ts";
import type { Progress } from "./progress.ts";
import { readWindows } from "./read-windows.ts";

type ChatBatches = AsyncIterable<{ records: ParsedRecord[]; rejects: ParsedReject[] }>;

/** Rows that are sent at once. */
const batchRecords = 4_000;
const windowsPerThread = 2;

/**
 * Puts what a file has beyond the end of a conversation behind it: one transaction, so that it is there whole or not at
 * all, whatever is killed. From then on the import belongs to that conversation; its own, which is empty, is hidden.
 * @returns the run as it goes on
 * @throws AppError `conflict`, to be tried again, when the conversation has changed since it was compared
 */
export async function appendTail(
  ctx: Context,
  run: ImportRun,
  input: {
    tail: Tail;
    batches: ChatBatches;
    pool: AnalysisPool;
    threads: number;
    conversation: AnalysedConversation;
    progress: Progress;
    signal: AbortSignal;
  },
): Promise<ImportRun> {
  const { tail, progress, signal } = input;
  const { target, known, seen } = tail;
  const { workspaceId } = ctx;
  const { conversationId, readingId, zone } = target;
  const { importId } = run;
  const owner = { workspaceId, conversationId, readingId };
  return copyTransaction(async (tx, client) => {
    await lockConversation(tx, owner);
    const end = await readEnd(tx, owner);
    if (!end || end.messages !== seen.messages || end.lastSeq !== seen.lastSeq) {
      throw new AppError("conflict", "The conversation changed while the file was compared.", { retryable: true });
    }
    const book = await openParticipantBook(tx, owner);
    const session = end.session && { ...end.session, participantId: book.personOf(end.session.participantId) };
    const builder = new BatchBuilder({ read: known, stored: Math.floor(seen.lastSeq / seqStep), session }, book);
    const terms = new Map<string, number>();
    const people: number[] = [];

    const store = async () => {
      const { messages, rejects } = builder.take();
      const fresh = book.takeNew();
      people.push(...fresh.map(({ id }) => id));
      await saveParticipants(tx, owner, fresh);
      await copyMessages(client, workspaceId, [{ readingId, importId, messages }]);
      await copyEntities(client, workspaceId, [{ readingId, messages }]);
      await saveRejects(tx, { workspaceId, importId }, rejects);
      await saveRollups(tx, workspaceId, [{ readingId, deltas: builder.rollups.drain() }]);
      countTerms(messages, terms);
      await progress.count({ read: builder.checkpoint.read });
    };

    const place = createRecordPlacer(zone, book, tail.countOccurrence);
    const windows = readWindows(withoutFirst(input.batches, known), place, 0);
    const inFlight = input.threads * windowsPerThread;
    for await (const window of analyseWindows(windows, input.pool, input.conversation, inFlight)) {
      signal.throwIfAborted();
      builder.add(window);
      if (builder.size >= batchRecords) await store();
    }
    await store();

    const stored = (await readEnd(tx, owner))?.messages ?? seen.messages;
    Object.assign(progress.counts, { read: builder.checkpoint.read, stored: stored - seen.messages });
    const merged: ImportRun = { ...run, conversationId, readingId, zone };
    await saveImportState(ctx, tx, merged, { stage: "storing", progress: progress.counts });
    await saveAppended(ctx, tx, { run, target, preview: tail.preview, addedParticipants: people });
    await extendMarks(tx, workspaceId, [readingId]);
    if (stored > seen.messages) await completeReading(tx, owner);
    await touchConversation(ctx, tx, conversationId);
    await saveTermCounts(tx, workspaceId, terms);
    return merged;
  });
}

/** The batches of a file without its first `known` records; lines that belong to none stay. */
async function* withoutFirst(batches: ChatBatches, known: number): ChatBatches {
  let position = 0;
  for await (const { records, rejects } of batches) {
    const from = Math.min(records.length, Math.max(0, known - position));
    position += records.length;
    yield { records: records.slice(from), rejects };
  }
}
