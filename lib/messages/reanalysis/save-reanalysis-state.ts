import { and, eq, exists, isNull } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import { reanalyses } from "#drizzle/schema/reanalyses.ts";
import type { Executor } from "#lib/db/client.ts";
import type { ReanalysisRun } from "./begin-reanalysis.ts";
import { ReanalysisStopped } from "./reanalysis-stopped.ts";

export type ReanalysisState = Partial<Pick<ReanalysisRun, "readingId" | "afterSeq" | "session" | "conversation">>;

/**
 * Writes how far the analysing anew has come. Give it the first place in a transaction that stores rows: it locks the
 * run, so that only the newest one can write, and none once the conversation is erased.
 * @throws ReanalysisStopped
 */
export async function saveReanalysisState(
  executor: Executor,
  run: ReanalysisRun,
  state: ReanalysisState = {},
): Promise<void> {
  const { workspaceId, conversationId, attempt, sourceReadingId } = run;
  const stillShown = executor
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.workspaceId, workspaceId),
        eq(conversations.id, conversationId),
        eq(conversations.readingId, sourceReadingId),
        eq(conversations.status, "ready"),
        isNull(conversations.trashedAt),
      ),
    );
  const [row] = await executor
    .update(reanalyses)
    .set({ attempt, ...state })
    .where(
      and(
        eq(reanalyses.workspaceId, workspaceId),
        eq(reanalyses.conversationId, conversationId),
        eq(reanalyses.attempt, attempt),
        eq(reanalyses.sourceReadingId, sourceReadingId),
        exists(stillShown),
      ),
    )
    .returning({ attempt: reanalyses.attempt });
  if (!row) throw new ReanalysisStopped();
  Object.assign(run, state);
}
