import { z } from "zod";
import type { jobTable } from "./job-table.ts";

const instant = z.iso.datetime();

/** A job as people see it: what happens to it, never what it carries. */
export const jobSchema = z.object({
  id: z.uuid(),
  queue: z.string(),
  state: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
  attempt: z.int().describe("The run that is on or was the last, from 1; 0 before the first."),
  attempts: z.int().describe("Runs it has at most."),
  createdAt: instant,
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  nextTryAt: instant.nullable().describe("When it runs next, where it waits for another try."),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});

export type Job = z.infer<typeof jobSchema>;
export type JobFailure = NonNullable<Job["error"]>;

type Row = typeof jobTable.$inferSelect;

const states: Record<Row["state"], Job["state"]> = {
  created: "waiting",
  retry: "waiting",
  active: "running",
  completed: "done",
  cancelled: "cancelled",
  failed: "failed",
};

/** Turns a row of pg-boss into what people see. */
export function toJob(row: Row): Job {
  return {
    id: row.id,
    queue: row.name,
    state: states[row.state],
    attempt: row.startedOn ? row.retryCount + 1 : 0,
    attempts: row.retryLimit + 1,
    createdAt: row.createdOn.toISOString(),
    startedAt: row.startedOn?.toISOString() ?? null,
    finishedAt: row.completedOn?.toISOString() ?? null,
    nextTryAt: row.state === "retry" ? row.startAfter.toISOString() : null,
    error: row.state === "completed" ? null : toFailure(row.output),
  };
}

/** The reason a run left behind; those that pg-boss writes itself say that the process was gone. */
export function toFailure(output: Record<string, unknown> | null): JobFailure | null {
  if (!output) return null;
  const { code, message } = output;
  if (typeof code === "string" && typeof message === "string") return { code, message };
  return { code: "worker_lost", message: "The worker that ran this was stopped or took too long." };
}
