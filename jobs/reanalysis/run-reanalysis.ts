import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import type { Context } from "#lib/context/context.ts";
import { createReading } from "#lib/library/create-reading.ts";
import type { ReanalysisRun } from "#lib/messages/reanalysis/begin-reanalysis.ts";
import { isSameAnalysis } from "#lib/messages/reanalysis/is-same-analysis.ts";
import { loadStoredMessages } from "#lib/messages/reanalysis/load-stored-messages.ts";
import { saveReanalysisState } from "#lib/messages/reanalysis/save-reanalysis-state.ts";
import { settleTables } from "#lib/messages/settle-tables.ts";
import type { AnalysedConversation } from "#lib/nlp/create-analyser.ts";
import { analyseStored } from "./analyse-stored.ts";
import { type FinishOutcome, finishReanalysis } from "./finish-reanalysis.ts";
import { giveWay } from "./give-way.ts";
import { learnStored } from "./learn-stored.ts";
import { storeReanalysed } from "./store-reanalysed.ts";

/** Messages of a transaction. */
const batchMessages = 4_000;

/**
 * Analyses a conversation anew. As long as every answer is as stored, nothing is written but the place to go on from;
 * from the first that differs, a reading is filled from the beginning and shown when it is complete.
 * @throws ReanalysisStopped when this run may write no more
 */
export async function runReanalysis(
  ctx: Context,
  run: ReanalysisRun,
  { pool, signal, onBatch }: { pool: AnalysisPool; signal: AbortSignal; onBatch?: () => Promise<void> },
): Promise<Exclude<FinishOutcome, "grown">> {
  if (!run.conversation) await saveReanalysisState(ctx.db, run, { conversation: await learnStored(ctx, run, pool) });
  const conversation = run.conversation as AnalysedConversation;
  const source = { ...run, readingId: run.sourceReadingId };
  let stored = 0;
  for (;;) {
    await giveWay(ctx, signal);
    signal.throwIfAborted();
    const messages = await loadStoredMessages(ctx.db, source, { afterSeq: run.afterSeq, limit: batchMessages });
    const last = messages.at(-1);
    if (!last) {
      const outcome = await finishReanalysis(ctx, run);
      if (outcome === "grown") continue;
      if (outcome === "shown") await settleTables(ctx.db, stored);
      return outcome;
    }
    const reanalysed = await analyseStored(pool, conversation, messages);
    if (run.readingId !== null) {
      await storeReanalysed(run, run.readingId, reanalysed);
      stored += messages.length;
    } else if (reanalysed.every(({ message, now }) => isSameAnalysis(message.before, now))) {
      await saveReanalysisState(ctx.db, run, { afterSeq: last.seq });
    } else {
      await beginFilling(ctx, run);
    }
    await onBatch?.();
  }
}

/** From here on all messages are copied, from the first. */
async function beginFilling(ctx: Context, run: ReanalysisRun): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await saveReanalysisState(tx, run);
    const readingId = await createReading(ctx, tx, run);
    await saveReanalysisState(tx, run, { readingId, afterSeq: -1, session: null });
  });
}
