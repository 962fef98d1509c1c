import { sql } from "drizzle-orm";
import { payloadStates } from "#drizzle/schema/enumerations.ts";
import type { Context } from "#lib/context/context.ts";
import { config } from "#lib/runtime/config.ts";

const dayMs = 86_400_000;
const mostAtOnce = 1_000;

/**
 * Erases what Meta has sent, in all workspaces, once it has been read whole and has lain for PARLANCE_WEBHOOK_DAYS. What
 * could not be read, in parts or at all, and what is about nobody's number is kept: a later version, or a new
 * connection, may read it.
 * @returns how many webhooks went
 */
export async function purgePayloads(ctx: Pick<Context, "db" | "now">, signal: AbortSignal): Promise<number> {
  const before = new Date(ctx.now().getTime() - config().PARLANCE_WEBHOOK_DAYS * dayMs).toISOString();
  const [done, test] = [payloadStates.indexOf("done"), payloadStates.indexOf("test")];
  let purged = 0;
  for (;;) {
    signal.throwIfAborted();
    const { rowCount } = await ctx.db.execute(sql`
      delete from webhook_payloads where (workspace_id, id) in (
        select workspace_id, id from webhook_payloads
        where received_at < ${before}::timestamptz and (state = ${test}::int2 or (state = ${done}::int2 and problem is null))
        limit ${mostAtOnce})`);
    purged += rowCount ?? 0;
    if ((rowCount ?? 0) < mostAtOnce) return purged;
  }
}
