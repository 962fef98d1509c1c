import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import type { Context } from "#lib/context/context.ts";
import { storeAddedMedia } from "#lib/media/store-added-media.ts";
import type { ImportRun } from "#lib/messages/imports/begin-import.ts";
import type { ImportFindings } from "#lib/messages/imports/import-report.ts";
import type { AnalysedConversation } from "#lib/nlp/create-analyser.ts";
import type { ParsedRecord, ParsedReject } from "#lib/parse/parsed-record.ts";
import { appendTail } from "./append-tail.ts";
import { completeImport } from "./complete-import.ts";
import type { Tail } from "./find-tail.ts";
import type { OpenChat } from "./open-chat.ts";
import { Progress } from "./progress.ts";

/**
 * The way of a file that extends a conversation: its new messages go behind it, then come its files.
 * @param input.tail null when an earlier run has added the messages
 */
export async function runMerged(
  ctx: Context,
  run: ImportRun,
  input: {
    tail: Tail | null;
    chat: OpenChat;
    batches: () => AsyncIterable<{ records: ParsedRecord[]; rejects: ParsedReject[] }>;
    learn: () => Promise<AnalysedConversation>;
    findings: ImportFindings;
    total: number;
    pool: AnalysisPool;
    threads: number;
    signal: AbortSignal;
  },
): Promise<void> {
  const { tail, chat, pool, threads, signal } = input;
  const findings = { ...input.findings, zone: tail?.target.zone ?? run.zone };
  let progress = new Progress(ctx, run);
  let merged = run;
  if (tail) {
    const place = { total: input.total, mediaTotal: chat.files.length, read: tail.known, storingFrom: tail.known };
    await progress.enter("storing", place, findings);
    const conversation = await input.learn();
    merged = await appendTail(ctx, run, {
      tail,
      batches: input.batches(),
      pool,
      threads,
      conversation,
      progress,
      signal,
    });
  }
  progress = new Progress(ctx, { ...merged, progress: progress.counts });
  await progress.enter("media", {});
  const { conversationId, readingId, importId } = merged;
  await storeAddedMedia(ctx, { workspaceId: ctx.workspaceId, conversationId, readingId, importId }, chat, {
    signal,
    onStored: (mediaStored) => progress.count({ mediaStored }),
  });
  await progress.enter("figures", {});
  await completeImport(ctx, merged, { findings, progress: progress.counts, isMerged: true });
}
