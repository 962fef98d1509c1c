import { and, eq } from "drizzle-orm";
import { readings } from "#drizzle/schema/conversations.ts";
import { reanalyses } from "#drizzle/schema/reanalyses.ts";
import type { Executor } from "#lib/db/client.ts";
import type { ReanalysisRun } from "./begin-reanalysis.ts";

/** Notes that a reading is of the engine of now, and that nothing more is to be done. */
export async function closeReanalysis(tx: Executor, run: ReanalysisRun): Promise<void> {
  const { workspaceId, conversationId, sourceReadingId, readingId, engineVersion } = run;
  await tx
    .update(readings)
    .set({ engineVersion })
    .where(and(eq(readings.workspaceId, workspaceId), eq(readings.id, readingId ?? sourceReadingId)));
  await tx
    .delete(reanalyses)
    .where(and(eq(reanalyses.workspaceId, workspaceId), eq(reanalyses.conversationId, conversationId)));
}
