import { eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Context } from "#lib/context/context.ts";
import { requireOperator } from "#lib/context/require-operator.ts";
import { jobTable } from "./job-table.ts";
import { priorities, type QueueName, queues } from "./queues.ts";

export const queueStateSchema = z.object({
  name: z.string(),
  level: z.enum(["high", "medium", "low"]),
  waiting: z.int(),
  running: z.int(),
  oldestWaitingAt: z.iso.datetime().nullable().describe("When the longest waiting job was put in."),
});

export type QueueState = z.infer<typeof queueStateSchema>;

/** All queues with what waits and runs in them, most urgent first. For the operator. */
export async function listQueues(ctx: Context): Promise<QueueState[]> {
  requireOperator(ctx);
  const isRunning = eq(jobTable.state, "active");
  const rows = await ctx.db
    .select({
      name: jobTable.name,
      waiting: sql<number>`(count(*) filter (where not ${isRunning}))::int`,
      running: sql<number>`(count(*) filter (where ${isRunning}))::int`,
      oldestWaitingAt: sql<Date | null>`min(${jobTable.createdOn}) filter (where not ${isRunning})`.mapWith(
        jobTable.createdOn,
      ),
    })
    .from(jobTable)
    .where(inArray(jobTable.state, ["created", "retry", "active"]))
    .groupBy(jobTable.name);
  const found = new Map(rows.map((row) => [row.name, row]));
  return (Object.keys(queues) as QueueName[])
    .map((name) => ({
      name,
      level: levelOf(queues[name].priority),
      waiting: found.get(name)?.waiting ?? 0,
      running: found.get(name)?.running ?? 0,
      oldestWaitingAt: found.get(name)?.oldestWaitingAt?.toISOString() ?? null,
    }))
    .sort((one, other) => queues[other.name].priority - queues[one.name].priority);
}

function levelOf(priority: number): QueueState["level"] {
  if (priority >= priorities.high) return "high";
  return priority >= priorities.medium ? "medium" : "low";
}
