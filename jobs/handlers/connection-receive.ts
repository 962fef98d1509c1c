import type { Handler } from "#jobs/handler.ts";
import { withAnalysisPool } from "#jobs/import/with-analysis-pool.ts";
import { receiveBatch } from "#jobs/receive/receive-batch.ts";
import { failPayload } from "#lib/connections/fail-payload.ts";
import { listWaiting } from "#lib/connections/list-waiting.ts";

/** Reads the webhooks of a connection that wait, until none is left. */
export const connectionReceive: Handler<"connection.receive"> = async (ctx, { connectionId }, { signal, isLast }) => {
  await withAnalysisPool(async (pool) => {
    try {
      while ((await receiveBatch(ctx, { connectionId, pool })).length > 0) signal.throwIfAborted();
    } catch (error) {
      if (signal.aborted || !isLast) throw error;
      // One that cannot be stored must not keep the others out: each is tried alone.
      for (const id of await listWaiting(ctx, connectionId)) {
        signal.throwIfAborted();
        await receiveBatch(ctx, { connectionId, pool, only: { id } }).catch((failure: unknown) =>
          failPayload(ctx, { connectionId, id, failure }),
        );
      }
    }
  });
};
