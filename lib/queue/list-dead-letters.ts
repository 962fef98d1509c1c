import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Context } from "#lib/context/context.ts";
import { requireOperator } from "#lib/context/require-operator.ts";
import { type JobFailure, toFailure } from "./job.ts";
import { jobTable } from "./job-table.ts";
import { deadLetterQueue } from "./queues.ts";

export const deadLetterSchema = z.object({
  id: z.uuid(),
  queue: z.string(),
  jobId: z.uuid().nullable().describe("The job that failed."),
  attempts: z.int(),
  failedAt: z.iso.datetime(),
  error: z.object({ code: z.string(), message: z.string() }),
  payload: z.record(z.string(), z.string()).describe("What the job carries, with every value hidden."),
});

export type DeadLetter = z.infer<typeof deadLetterSchema>;

const maxLetters = 200;
const unknown: JobFailure = { code: "unknown", message: "No reason was kept." };

/** Jobs that failed for good, newest first, at most 200. For the operator, who sees no payload. */
export async function listDeadLetters(ctx: Context): Promise<DeadLetter[]> {
  requireOperator(ctx);
  const rows = await ctx.db
    .select()
    .from(jobTable)
    .where(eq(jobTable.name, deadLetterQueue))
    .orderBy(desc(jobTable.createdOn))
    .limit(maxLetters);
  return rows.map((row) => ({
    id: row.id,
    queue: row.sourceName ?? row.name,
    jobId: row.sourceId,
    attempts: (row.sourceRetryCount ?? 0) + 1,
    failedAt: row.createdOn.toISOString(),
    error: toFailure(row.sourceOutput) ?? unknown,
    payload: Object.fromEntries(Object.keys(row.data ?? {}).map((key) => [key, "•••"])),
  }));
}
