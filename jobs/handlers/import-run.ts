import type { Handler } from "#jobs/handler.ts";
import { dropOldReadings } from "#jobs/import/drop-old-readings.ts";
import { runImport } from "#jobs/import/run-import.ts";
import { toImportFailure } from "#jobs/import/to-import-failure.ts";
import { withAnalysisPool } from "#jobs/import/with-analysis-pool.ts";
import { runSaved } from "#jobs/saved/run-saved.ts";
import { beginSaved } from "#lib/connections/saved/begin-saved.ts";
import { deleteReading } from "#lib/library/delete-reading.ts";
import { beginImport } from "#lib/messages/imports/begin-import.ts";
import { failImport } from "#lib/messages/imports/fail-import.ts";
import { ImportStopped } from "#lib/messages/imports/import-stopped.ts";
import { isReadingAbandoned } from "#lib/messages/imports/is-reading-abandoned.ts";
import { discardUpload } from "#lib/uploads/discard-upload.ts";

/** Reads a stored file into its conversation, or saved webhooks into theirs. */
export const importRun: Handler<"import.run"> = async (ctx, { importId }, { signal, isLast }) => {
  const saved = await beginSaved(ctx, importId);
  if (saved?.run) {
    const { run } = saved;
    try {
      await withAnalysisPool((pool) => runSaved(ctx, run, { pool, signal }));
    } catch (error) {
      if (error instanceof ImportStopped) return;
      await fail(error);
    }
  }
  if (saved) return;
  const { conversationId, run } = await beginImport(ctx, importId);
  if (run) {
    try {
      await withAnalysisPool((pool, threads) => runImport(ctx, run, { pool, threads, signal }));
    } catch (error) {
      if (error instanceof ImportStopped) {
        if (await isReadingAbandoned(ctx, run)) await deleteReading(ctx, run.readingId, signal);
        return;
      }
      await fail(error);
    }
  }
  await dropOldReadings(ctx, conversationId, signal);

  async function fail(error: unknown): Promise<never> {
    const failure = toImportFailure(error);
    if (!signal.aborted && (isLast || !failure.retryable)) await failImport(ctx, importId, failure);
    if (failure.code === "unreadable_file") await discardUpload(ctx, importId);
    throw failure;
  }
};
