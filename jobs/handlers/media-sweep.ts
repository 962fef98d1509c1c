import { sweepMedia } from "#lib/connections/media/sweep-media.ts";
import type { Context } from "#lib/context/context.ts";

/** Looks every minute for files of connections whose next try is due. */
export async function mediaSweep(ctx: Context): Promise<void> {
  await sweepMedia(ctx);
}
