import type { jobTable } from "./job-table.ts";

export type JobState = "waiting" | "running" | "done" | "failed" | "cancelled";

/** A job as people see it: what happens to it, never what it carries. */
export type Job = {
  id: string;
  queue: string;
  state: JobState;
  /** The run that is on or was the last, from 1; 0 before the first. */
  attempt: number;
  attempts: number;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  /** When it runs next, where it waits for another try. */
  nextTryAt: string | null;
  error: JobFailure | null;
};

export type JobFailure = { code: string; message: string };

type Row = typeof jobTable.$inferSelect;

const states: Record<Row["state"], JobState> = {
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
