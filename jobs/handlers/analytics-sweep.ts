import { sweepAnalytics } from "#lib/analytics/sweep-analytics.ts";
import type { Context } from "#lib/context/context.ts";
import { enqueueStale } from "#lib/messages/reanalysis/enqueue-stale.ts";

/** Looks every quarter of an hour for conversations that have changed, or that an earlier engine has analysed, and says in the log how many there were. */
export async function analyticsSweep(ctx: Context): Promise<void> {
  ctx.log.info({ ...(await sweepAnalytics(ctx)), analysedAnew: await enqueueStale(ctx) }, "analytics swept");
}
