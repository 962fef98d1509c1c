import { pipeline } from "#jobs/pipeline.ts";
import { markPeopleChanged } from "#lib/analytics/mark-people-changed.ts";
import { sumTerms } from "#lib/analytics/sum-terms.ts";
import type { Context } from "#lib/context/context.ts";
import { touchConversation } from "#lib/library/touch-conversation.ts";
import { completeReading } from "#lib/messages/complete-reading.ts";
import { isReadingInUse } from "#lib/messages/imports/is-reading-in-use.ts";
import { lockConversation } from "#lib/messages/merging/lock-conversation.ts";
import type { ReanalysisRun } from "#lib/messages/reanalysis/begin-reanalysis.ts";
import { closeReanalysis } from "#lib/messages/reanalysis/close-reanalysis.ts";
import { copyReadingRows } from "#lib/messages/reanalysis/copy-reading-rows.ts";
import { describePeople } from "#lib/messages/reanalysis/describe-people.ts";
import { hasSameRows } from "#lib/messages/reanalysis/has-same-rows.ts";
import { loadStoredMessages } from "#lib/messages/reanalysis/load-stored-messages.ts";
import { repointReading } from "#lib/messages/reanalysis/repoint-reading.ts";
import { saveReanalysisState } from "#lib/messages/reanalysis/save-reanalysis-state.ts";

/**
 * `grown`: messages came behind; go on with them. `changed`: others are not there any more; begin again. `busy`: files of
 * the conversation are being stored; come again later.
 */
export type FinishOutcome = "shown" | "unchanged" | "grown" | "changed" | "busy";

/**
 * Shows the filled reading instead of the one that it was made from, with all that hangs on it; where nothing differed,
 * only notes the engine's version. One transaction, alone with the conversation: whatever else changes it comes wholly
 * before, and is seen here, or wholly after.
 * @throws ReanalysisStopped
 */
export async function finishReanalysis(ctx: Context, run: ReanalysisRun): Promise<FinishOutcome> {
  const { workspaceId, conversationId, sourceReadingId, readingId, afterSeq } = run;
  const source = { workspaceId, conversationId, readingId: sourceReadingId };
  return ctx.db.transaction(async (tx) => {
    await lockConversation(tx, source);
    await saveReanalysisState(tx, run);
    if (await isReadingInUse(tx, source)) return "busy";
    const behind = await loadStoredMessages(tx, source, { afterSeq, limit: 1 });
    if (behind.length > 0) return "grown";
    if (readingId === null) {
      await closeReanalysis(tx, run);
      return "unchanged";
    }
    const both = { workspaceId, sourceReadingId, readingId };
    if (!(await hasSameRows(tx, both))) return "changed";
    await sumTerms(tx, both);
    await copyReadingRows(tx, both);
    await completeReading(tx, { workspaceId, conversationId, readingId });
    await repointReading(tx, { workspaceId, from: sourceReadingId, to: readingId });
    if ((await describePeople(tx, source)) !== run.people) await markPeopleChanged(tx, source);
    await closeReanalysis(tx, run);
    await touchConversation(ctx, tx, conversationId);
    await pipeline.afterImport(tx, { workspaceId, conversationId });
    return "shown";
  });
}
