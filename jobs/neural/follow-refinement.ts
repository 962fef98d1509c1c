import type { Context } from "#lib/context/context.ts";
import { enqueueUnrefined } from "#lib/messages/refinement/enqueue-unrefined.ts";
import { engineOfNow } from "./engine-of-now.ts";

/**
 * Enqueues conversations that are to be refined by the models of now. Models that are there but do not work change
 * nothing: what they have refined stays.
 * @returns how many are asked for
 */
export async function followRefinement(ctx: Pick<Context, "db" | "now" | "log">): Promise<number> {
  const engine = await engineOfNow(ctx);
  return engine.state === "problem" ? 0 : enqueueUnrefined(ctx, engine.state === "ready" ? engine.version : null);
}
