import { sweepAnalytics } from "#lib/analytics/sweep-analytics.ts";
import type { Context } from "#lib/context/context.ts";

/** Looks every quarter of an hour for conversations that have changed, and says in the log how many there were. */
export async function analyticsSweep(ctx: Context): Promise<void> {
  ctx.log.info({ ...(await sweepAnalytics(ctx)) }, "analytics swept");
}
