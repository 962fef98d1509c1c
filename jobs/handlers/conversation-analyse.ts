import { toFailure } from "#jobs/failure.ts";
import type { Handler } from "#jobs/handler.ts";
import { dropOldReadings } from "#jobs/import/drop-old-readings.ts";
import { withAnalysisPool } from "#jobs/import/with-analysis-pool.ts";
import { runReanalysis } from "#jobs/reanalysis/run-reanalysis.ts";
import type { Context } from "#lib/context/context.ts";
import { deleteReading } from "#lib/library/delete-reading.ts";
import { beginReanalysis, type ReanalysisRun } from "#lib/messages/reanalysis/begin-reanalysis.ts";
import { enqueueStale } from "#lib/messages/reanalysis/enqueue-stale.ts";
import { failReanalysis } from "#lib/messages/reanalysis/fail-reanalysis.ts";
import { isOvertaken } from "#lib/messages/reanalysis/is-overtaken.ts";
import { ReanalysisStopped } from "#lib/messages/reanalysis/reanalysis-stopped.ts";
import { restartReanalysis } from "#lib/messages/reanalysis/restart-reanalysis.ts";

/** Times that a conversation which changes under the work is begun again before the sweep takes it up later. */
const mostBeginnings = 3;

/** Analyses a conversation anew that another version of the engine has analysed, then lets the next ones follow. */
export const conversationAnalyse: Handler<"conversation.analyse"> = async (
  ctx,
  { conversationId },
  { signal, isLast },
) => {
  try {
    for (let beginning = 0; beginning < mostBeginnings; beginning++) {
      const { run, abandoned } = await beginReanalysis(ctx, conversationId);
      if (abandoned !== null) await deleteReading(ctx, abandoned, signal);
      if (!run || (await analyse(ctx, run, signal)) === "ended") break;
    }
  } catch (error) {
    if (!signal.aborted && (isLast || !toFailure(error).retryable)) await failReanalysis(ctx, conversationId);
    throw error;
  }
  await dropOldReadings(ctx, conversationId, signal);
  await enqueueStale(ctx);
};

async function analyse(ctx: Context, run: ReanalysisRun, signal: AbortSignal): Promise<"ended" | "begin again"> {
  try {
    const outcome = await withAnalysisPool((pool) => runReanalysis(ctx, run, { pool, signal }));
    if (outcome !== "changed") return "ended";
  } catch (error) {
    if (!(error instanceof ReanalysisStopped)) throw error;
    return (await isOvertaken(ctx.db, run)) ? "ended" : "begin again";
  }
  await restartReanalysis(ctx.db, run);
  if (run.readingId !== null) await deleteReading(ctx, run.readingId, signal);
  return "begin again";
}
