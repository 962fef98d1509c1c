import { and, eq, inArray, isNull } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import { imports } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";
import type { SearchResult } from "./schemas.ts";

/** Conversations whose file is being read now, and how far: what they hold may not be found yet. */
export async function loadIndexing(ctx: Pick<Context, "db" | "workspaceId">): Promise<SearchResult["indexing"]> {
  const rows = await ctx.db
    .select({ conversationId: conversations.id, title: conversations.title, progress: imports.progress })
    .from(imports)
    .innerJoin(
      conversations,
      and(eq(conversations.workspaceId, imports.workspaceId), eq(conversations.id, imports.conversationId)),
    )
    .where(
      and(
        eq(imports.workspaceId, ctx.workspaceId),
        inArray(imports.status, ["queued", "running"]),
        isNull(conversations.trashedAt),
      ),
    );
  return rows.map(({ conversationId, title, progress: { stored = 0, total = 0 } }) => ({
    conversationId: String(conversationId),
    title,
    percent: total > 0 ? Math.min(100, Math.floor((100 * stored) / total)) : 0,
  }));
}
