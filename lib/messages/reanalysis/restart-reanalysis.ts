import { and, eq } from "drizzle-orm";
import { reanalyses } from "#drizzle/schema/reanalyses.ts";
import type { Executor } from "#lib/db/client.ts";
import type { ReanalysisRun } from "./begin-reanalysis.ts";

/** Forgets what was done, for the conversation is another now. The reading that was being filled is nobody's. */
export async function restartReanalysis(executor: Executor, run: ReanalysisRun): Promise<void> {
  await executor
    .delete(reanalyses)
    .where(
      and(
        eq(reanalyses.workspaceId, run.workspaceId),
        eq(reanalyses.conversationId, run.conversationId),
        eq(reanalyses.attempt, run.attempt),
      ),
    );
}
