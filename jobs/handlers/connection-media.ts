import type { Handler } from "#jobs/handler.ts";
import { fetchWaiting } from "#lib/connections/media/fetch-waiting.ts";

/** Fetches the files of messages that have come for a connection. */
export const connectionMedia: Handler<"connection.media"> = async (ctx, { connectionId }, { id, signal }) => {
  await fetchWaiting(ctx, { connectionId, runId: id, signal });
};
