import { and, eq, isNotNull, ne } from "drizzle-orm";
import { conversations, readings } from "#drizzle/schema/conversations.ts";
import type { Context } from "#lib/context/context.ts";

/** Readings of a conversation that were complete and are no longer the one it shows. */
export async function listOldReadings(ctx: Context, conversationId: number): Promise<number[]> {
  const rows = await ctx.db
    .select({ id: readings.id })
    .from(readings)
    .innerJoin(
      conversations,
      and(eq(conversations.workspaceId, readings.workspaceId), eq(conversations.id, readings.conversationId)),
    )
    .where(
      and(
        eq(readings.workspaceId, ctx.workspaceId),
        eq(readings.conversationId, conversationId),
        isNotNull(readings.completedAt),
        ne(readings.id, conversations.readingId),
      ),
    );
  return rows.map((row) => row.id);
}
