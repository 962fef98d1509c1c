import { and, eq, inArray, sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { type Job, toJob } from "./job.ts";
import { jobTable } from "./job-table.ts";
import { queues } from "./queues.ts";

/**
 * What became of a job of this workspace.
 * @throws AppError `not_found`, also for a job of another workspace
 */
export async function getJob(ctx: Context, jobId: string): Promise<Job> {
  requireRole(ctx, "viewer");
  const [row] = await ctx.db
    .select()
    .from(jobTable)
    .where(
      and(
        inArray(jobTable.name, Object.keys(queues)),
        eq(jobTable.id, jobId),
        sql`(${jobTable.data} ->> 'workspaceId')::int8 = ${ctx.workspaceId}`,
      ),
    );
  if (!row) throw new AppError("not_found", "There is no such job.");
  return toJob(row);
}
