import { and, eq, inArray, isNotNull, ne, notInArray } from "drizzle-orm";
import { conversations, readings } from "#drizzle/schema/conversations.ts";
import { merges } from "#drizzle/schema/merges.ts";
import type { Context } from "#lib/context/context.ts";

/** Readings of a conversation that were complete, are no longer the one it shows, and that undoing a merge does not need. */
export async function listOldReadings(ctx: Context, conversationId: number): Promise<number[]> {
  const kept = ctx.db
    .select({ id: merges.previousReadingId })
    .from(merges)
    .where(
      and(
        eq(merges.workspaceId, ctx.workspaceId),
        inArray(merges.state, ["merging", "merged", "undoing"]),
        isNotNull(merges.previousReadingId),
      ),
    );
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
        notInArray(readings.id, kept),
      ),
    );
  return rows.map((row) => row.id);
}
