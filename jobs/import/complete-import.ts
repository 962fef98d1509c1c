import { pipeline } from "#jobs/pipeline.ts";
import { sumTerms } from "#lib/analytics/sum-terms.ts";
import type { Context } from "#lib/context/context.ts";
import { touchConversation } from "#lib/library/touch-conversation.ts";
import { completeReading } from "#lib/messages/complete-reading.ts";
import type { ImportRun } from "#lib/messages/imports/begin-import.ts";
import { countImport } from "#lib/messages/imports/count-import.ts";
import { finishImport } from "#lib/messages/imports/finish-import.ts";
import type { ImportFindings } from "#lib/messages/imports/import-report.ts";
import { findSuccession } from "#lib/messages/merging/find-succession.ts";
import { settleTables } from "#lib/messages/settle-tables.ts";

type CompletedImport = { findings: ImportFindings; progress: Record<string, number>; isMerged?: boolean };

/**
 * Swaps the filled reading in and says what follows, in one transaction.
 * @param result.isMerged the rows stand in a conversation that shows them already
 */
export async function completeImport(
  ctx: Context,
  run: ImportRun,
  { findings, progress, isMerged = false }: CompletedImport,
): Promise<void> {
  const { workspaceId } = ctx;
  const { conversationId, readingId, importId } = run;
  await ctx.db.transaction(async (tx) => {
    const counts = await countImport(tx, { workspaceId, readingId, importId, isMerged });
    await finishImport(ctx, tx, run, { progress, report: { ...findings, ...counts } });
    if (!isMerged) {
      await sumTerms(tx, { workspaceId, readingId });
      await completeReading(tx, { workspaceId, conversationId, readingId });
    }
    await touchConversation(ctx, tx, conversationId);
    await pipeline.afterImport(tx, { workspaceId, conversationId });
    const succession = isMerged ? null : await findSuccession(tx, workspaceId, conversationId);
    if (succession) await pipeline.afterFirstGrowth(tx, workspaceId, [succession.importId], ctx.now());
  });
  await settleTables(ctx.db, progress.stored ?? 0);
}
