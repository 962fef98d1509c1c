import { followRefinement } from "#jobs/neural/follow-refinement.ts";
import { sweepAnalytics } from "#lib/analytics/sweep-analytics.ts";
import type { Context } from "#lib/context/context.ts";
import { enqueueStale } from "#lib/messages/reanalysis/enqueue-stale.ts";

/** Looks every quarter of an hour for conversations that have changed, that an earlier engine has analysed, or that are to be refined, and says in the log how many there were. */
export async function analyticsSweep(ctx: Context): Promise<void> {
  const swept = await sweepAnalytics(ctx);
  const analysedAnew = await enqueueStale(ctx);
  ctx.log.info({ ...swept, analysedAnew, refined: await followRefinement(ctx) }, "analytics swept");
}
