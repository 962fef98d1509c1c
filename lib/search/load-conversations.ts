import { and, desc, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import type { Context } from "#lib/context/context.ts";
import type { SearchedConversation } from "./search-scope.ts";

/** Every conversation of the workspace that has messages to show and is not in the trash. */
export async function loadConversations(ctx: Pick<Context, "db" | "workspaceId">): Promise<SearchedConversation[]> {
  const rows = await ctx.db
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.workspaceId, ctx.workspaceId),
        ne(conversations.status, "deleting"),
        isNull(conversations.trashedAt),
        isNotNull(conversations.readingId),
      ),
    )
    .orderBy(desc(conversations.lastAt), desc(conversations.id));
  return rows.flatMap(({ id, title, readingId, meParticipantId, messageCount, noticeCount }) =>
    readingId === null ? [] : [{ id, title, readingId, meParticipantId, total: messageCount + noticeCount }],
  );
}
