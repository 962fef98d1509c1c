import { and, eq, getTableColumns, isNull, ne, notInArray } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import type { Executor } from "#lib/db/client.ts";
import { AppError } from "#lib/runtime/errors.ts";
import type { Conversation } from "./conversation.ts";

const { spine: _spine, lastText: _lastText, lastParticipantId: _last, ...columns } = getTableColumns(conversations);

/**
 * The conversation, if this context may see it: the check that every read and write of something below it begins with.
 * @param options.includeTrashed those in the trash too; otherwise they are as good as gone
 * @param options.includeMerged those that were merged into another one and stand for nothing now
 * @param options.executor a transaction to read in
 * @throws AppError `not_found`, also for one of another workspace
 */
export async function getConversation(
  ctx: Pick<Context, "workspaceId" | "role" | "db">,
  id: number,
  options: { includeTrashed?: boolean; includeMerged?: boolean; executor?: Executor } = {},
): Promise<Conversation> {
  requireRole(ctx, "viewer");
  const [row] = await (options.executor ?? ctx.db)
    .select(columns)
    .from(conversations)
    .where(
      and(
        eq(conversations.workspaceId, ctx.workspaceId),
        eq(conversations.id, id),
        options.includeMerged
          ? ne(conversations.status, "deleting")
          : notInArray(conversations.status, ["deleting", "merged"]),
        options.includeTrashed ? undefined : isNull(conversations.trashedAt),
      ),
    );
  if (!row) throw new AppError("not_found", "There is no such conversation.");
  return row;
}
