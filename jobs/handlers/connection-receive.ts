import { setTimeout as sleep } from "node:timers/promises";
import type { Handler } from "#jobs/handler.ts";
import { withAnalysisPool } from "#jobs/import/with-analysis-pool.ts";
import { receiveBatch } from "#jobs/receive/receive-batch.ts";
import { failPayload } from "#lib/connections/fail-payload.ts";
import { listWaiting } from "#lib/connections/list-waiting.ts";
import { mostPayloads } from "#lib/connections/take-payloads.ts";

/** Where many come they gather: a batch asks the database nearly the same number of times whatever it holds. */
const busyWebhooks = 50;
const busyEveryMs = 1_500;

/** Reads the webhooks of a connection that wait, until none is left. */
export const connectionReceive: Handler<"connection.receive"> = async (ctx, { connectionId }, { signal, isLast }) => {
  await withAnalysisPool(async (pool) => {
    try {
      for (;;) {
        const startedAt = performance.now();
        const { length } = await receiveBatch(ctx, { connectionId, pool });
        if (length === 0) return;
        signal.throwIfAborted();
        const isBusy = length >= busyWebhooks && length < mostPayloads;
        if (isBusy) await sleep(Math.max(0, startedAt + busyEveryMs - performance.now()), null, { signal });
      }
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
