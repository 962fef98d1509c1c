import type { Handler } from "#jobs/handler.ts";
import { offerLive } from "#jobs/merging/offer-live.ts";

/** Looks for an export of the chat that a connection has, once it has grown enough to tell. */
export const importOffer: Handler<"import.offer"> = (ctx, { importId }, { signal }) => offerLive(ctx, importId, signal);
