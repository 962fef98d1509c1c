import { and, asc, eq } from "drizzle-orm";
import { participants } from "#drizzle/schema/conversations.ts";
import type { Context } from "#lib/context/context.ts";
import { findReading } from "./find-reading.ts";
import type { ReaderParticipant } from "./reader-participant.ts";

/**
 * Everybody who wrote in a conversation, by rank.
 * @throws AppError `not_found`
 */
export async function listParticipants(ctx: Context, conversationId: number): Promise<ReaderParticipant[]> {
  const { meParticipantId } = await findReading(ctx, conversationId);
  const rows = await ctx.db
    .select()
    .from(participants)
    .where(and(eq(participants.workspaceId, ctx.workspaceId), eq(participants.conversationId, conversationId)))
    .orderBy(asc(participants.rank), asc(participants.id));
  return rows.map((row) => ({
    id: row.id,
    name: row.displayName ?? row.name,
    exportName: row.name,
    phone: row.phone,
    rank: row.rank,
    messageCount: row.messageCount,
    mergedInto: row.mergedInto,
    isMe: row.id === meParticipantId,
  }));
}
