import { toFailure } from "#jobs/failure.ts";
import type { Handler } from "#jobs/handler.ts";
import { failPull } from "#lib/connections/pull/fail-pull.ts";
import { runPull } from "#lib/connections/pull/run-pull.ts";

/** Goes through the pages of a store that lists messages; each page is kept as it comes and read by the receiving job. */
export const connectionPull: Handler<"connection.pull"> = async (ctx, { pullId, run }, { signal, isLast }) => {
  try {
    await runPull(ctx, { pullId, run }, { signal });
  } catch (error) {
    const { message, retryable } = toFailure(error);
    if (!signal.aborted && (isLast || !retryable)) await failPull(ctx, { pullId, run }, message);
    throw error;
  }
};
