import { and, desc, eq, gt, inArray, or } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";
import { requireOperator } from "#lib/context/require-operator.ts";
import { type Job, toJob } from "./job.ts";
import { jobTable } from "./job-table.ts";
import { queues } from "./queues.ts";

const maxJobs = 200;

/** Jobs that run, and those that failed and wait for another try; newest first, at most 200. For the operator. */
export async function listJobs(ctx: Context): Promise<Job[]> {
  requireOperator(ctx);
  const rows = await ctx.db
    .select()
    .from(jobTable)
    .where(
      and(
        inArray(jobTable.name, Object.keys(queues)),
        or(
          eq(jobTable.state, "active"),
          and(inArray(jobTable.state, ["created", "retry"]), gt(jobTable.retryCount, 0)),
        ),
      ),
    )
    .orderBy(desc(jobTable.createdOn))
    .limit(maxJobs);
  return rows.map(toJob);
}
