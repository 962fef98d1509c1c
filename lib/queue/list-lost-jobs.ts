import { and, eq, gt, sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import { jobTable } from "./job-table.ts";
import { deadLetterQueue } from "./queues.ts";

export type LostJob = { letterId: string; jobId: string; queue: string; payload: Record<string, unknown> };

/** Jobs that failed for good because their workers died, so that no handler could say so. */
export async function listLostJobs(executor: Executor, since: Date): Promise<LostJob[]> {
  const rows = await executor
    .select()
    .from(jobTable)
    .where(
      and(
        eq(jobTable.name, deadLetterQueue),
        gt(jobTable.createdOn, since),
        sql`not coalesce(${jobTable.sourceOutput} ? 'code', false)`,
      ),
    );
  return rows.map((row) => ({
    letterId: row.id,
    jobId: row.sourceId ?? row.id,
    queue: row.sourceName ?? "",
    payload: row.data ?? {},
  }));
}
