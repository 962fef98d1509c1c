import { toFailure } from "#jobs/failure.ts";
import type { Handler } from "#jobs/handler.ts";
import { failAudit } from "#lib/connections/audit/fail-audit.ts";
import { runAudit } from "#lib/connections/audit/run-audit.ts";

/** Compares what is here with what Meta says it has handled. */
export const connectionAudit: Handler<"connection.audit"> = async (ctx, { auditId }, { signal, isLast }) => {
  try {
    await runAudit(ctx, auditId, { signal });
  } catch (error) {
    const { message, retryable } = toFailure(error);
    if (!signal.aborted && (isLast || !retryable)) await failAudit(ctx, auditId, message);
    throw error;
  }
};
