import { ZodError } from "zod";
import type { JobFailure } from "#lib/queue/job.ts";
import { AppError } from "#lib/runtime/errors.ts";

/** What a failed run leaves behind, and whether another one may end better. */
export type Failure = JobFailure & { retryable: boolean };

/**
 * The one table from errors to retries. What may pass by itself is tried again with back-off; what cannot goes to the
 * dead letters at once. Only messages made for people are kept: others may quote a conversation.
 */
export function toFailure(error: unknown): Failure {
  if (error instanceof AppError) return { code: error.code, message: error.message, retryable: error.retryable };
  if (error instanceof ZodError) {
    return { code: "validation", message: "The job does not carry what its queue expects.", retryable: false };
  }
  return {
    code: "internal",
    message: "Something unforeseen went wrong; the log of the worker has more.",
    retryable: true,
  };
}
