import { lt, sql } from "drizzle-orm";
import { rateWindows } from "#drizzle/schema/auth.ts";
import type { PublicContext } from "#lib/context/public-context.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { rateKey } from "./rate-key.ts";

export type RateLimit = { name: string; max: number; windowSeconds: number };

/**
 * Counts one use by `by` and refuses it when the window that its first use opened holds more than `max`.
 * Counted in the database, so for all web processes together and outside the caller's transaction. Windows that have
 * ended go when another one opens.
 * @throws AppError `rate_limited` with the seconds until the window ends
 */
export async function takeRate(ctx: Pick<PublicContext, "db" | "now">, limit: RateLimit, by: string): Promise<void> {
  const now = ctx.now();
  const key = rateKey(limit.name, by);
  const endsAt = new Date(now.getTime() + limit.windowSeconds * 1000);
  const isOver = sql`${rateWindows.endsAt} <= ${now.toISOString()}::timestamptz`;
  const [row] = await ctx.db
    .insert(rateWindows)
    .values({ key, uses: 1, endsAt })
    .onConflictDoUpdate({
      target: rateWindows.key,
      set: {
        uses: sql`case when ${isOver} then 1 else ${rateWindows.uses} + 1 end`,
        endsAt: sql`case when ${isOver} then excluded.ends_at else ${rateWindows.endsAt} end`,
      },
    })
    .returning();
  if (row?.uses === 1) await ctx.db.delete(rateWindows).where(lt(rateWindows.endsAt, now));
  if (!row || row.uses <= limit.max) return;
  const retryAfterSeconds = Math.max(1, Math.ceil((row.endsAt.getTime() - now.getTime()) / 1000));
  throw new AppError("rate_limited", "Too many tries. Wait before the next one.", { retryAfterSeconds });
}
