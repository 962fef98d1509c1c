import { withAnalysisPool } from "#jobs/import/with-analysis-pool.ts";
import { refreshAnalytics } from "#lib/analytics/refresh-analytics.ts";
import { refreshTopics } from "#lib/analytics/topics/refresh-topics.ts";
import type { Context } from "#lib/context/context.ts";
import { refreshFlow } from "#lib/flow/refresh-flow.ts";
import type { Payload } from "#lib/queue/queues.ts";
import type { Run } from "../handler.ts";

/** Computes what needs the whole conversation, after it has changed. */
export async function analyticsRefresh(
  ctx: Context,
  { conversationId }: Payload<"analytics.refresh">,
  { signal }: Run,
): Promise<void> {
  // Before the rest, which gives the screens' caches a new version.
  await withAnalysisPool(async (pool, parallel) => {
    await refreshFlow(ctx, conversationId, { link: (stretch) => pool.linkReplies(stretch), parallel, signal });
    await refreshTopics(ctx, conversationId, pool, signal);
  });
  await refreshAnalytics(ctx, conversationId);
}
