import { sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";
import { unrefinedConversations } from "./unrefined-conversations.ts";

export type RefinementRun = {
  workspaceId: number;
  conversationId: number;
  readingId: number;
  /** Version of the models; null = back to the rules. */
  model: string | null;
  /** The conversation's version when the pass over its messages began. */
  version: number;
};

/** Takes up the refining of a conversation; null when there is nothing to do, or nothing can be done now. */
export async function beginRefinement(
  ctx: Context,
  conversationId: number,
  model: string | null,
): Promise<RefinementRun | null> {
  const { workspaceId } = ctx;
  const { rows } = await ctx.db.execute<{ readingId: number; version: number }>(sql`
    select c.reading_id::float8 as "readingId", c.version::float8 as version ${unrefinedConversations(model)}
      and c.workspace_id = ${workspaceId}::int8 and c.id = ${conversationId}::int8`);
  return rows[0] ? { workspaceId, conversationId, model, ...rows[0] } : null;
}
