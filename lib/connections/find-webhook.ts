import { and, eq } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import type { PublicContext } from "#lib/context/public-context.ts";
import { AppError } from "#lib/runtime/errors.ts";

/**
 * The connection that an address of Meta's calls belongs to.
 * @throws AppError `not_found`
 */
export async function findWebhook(ctx: PublicContext, webhookId: string): Promise<typeof connections.$inferSelect> {
  const [row] = await ctx.db
    .select()
    .from(connections)
    .where(and(eq(connections.webhookId, webhookId), eq(connections.status, "active")));
  if (!row) throw new AppError("not_found", "There is nothing at this address.");
  return row;
}
