import { refreshAnalytics } from "#lib/analytics/refresh-analytics.ts";
import type { Context } from "#lib/context/context.ts";
import type { Payload } from "#lib/queue/queues.ts";

/** Computes what needs the whole conversation, after it has changed. */
export async function analyticsRefresh(ctx: Context, payload: Payload<"analytics.refresh">): Promise<void> {
  await refreshAnalytics(ctx, payload.conversationId);
}
