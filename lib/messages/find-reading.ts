import { and, eq, isNull } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { AppError } from "#lib/runtime/errors.ts";

export type Reading = {
  conversationId: number;
  /** Null while the first import has not finished. */
  readingId: number | null;
  version: number;
  zone: string;
  total: number;
  meParticipantId: number | null;
};

/**
 * The rows that a conversation shows now.
 * @throws AppError `not_found` for conversations of others and for those in the trash
 */
export async function findReading(ctx: Context, conversationId: number): Promise<Reading> {
  requireRole(ctx, "viewer");
  const [row] = await ctx.db
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.workspaceId, ctx.workspaceId),
        eq(conversations.id, conversationId),
        isNull(conversations.trashedAt),
      ),
    );
  if (!row) throw new AppError("not_found", "There is no such conversation.");
  return {
    conversationId,
    readingId: row.readingId,
    version: row.version,
    zone: row.zone,
    total: row.messageCount + row.noticeCount,
    meParticipantId: row.meParticipantId,
  };
}
