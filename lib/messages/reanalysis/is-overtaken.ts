import { and, eq, gt } from "drizzle-orm";
import { reanalyses } from "#drizzle/schema/reanalyses.ts";
import type { Executor } from "#lib/db/client.ts";
import type { ReanalysisRun } from "./begin-reanalysis.ts";

/** Whether another run has taken over what this one did. */
export async function isOvertaken(executor: Executor, run: ReanalysisRun): Promise<boolean> {
  const later = and(
    eq(reanalyses.workspaceId, run.workspaceId),
    eq(reanalyses.conversationId, run.conversationId),
    eq(reanalyses.sourceReadingId, run.sourceReadingId),
    gt(reanalyses.attempt, run.attempt),
  );
  return (await executor.$count(reanalyses, later)) > 0;
}
