import type { Handler } from "#jobs/handler.ts";
import { deleteConnectionData } from "#lib/connections/delete-connection-data.ts";
import { enqueue } from "#lib/queue/enqueue.ts";

const againMs = 2_000;

/** Removes what a connection has left that somebody erased, and comes back until its conversations are gone as well. */
export const eraseConnectionData: Handler<"connection.erase"> = async (ctx, payload, { signal }) => {
  if (await deleteConnectionData(ctx, payload.connectionId, signal)) return;
  await enqueue(ctx.db, "connection.erase", payload, { startAfter: new Date(ctx.now().getTime() + againMs) });
};
