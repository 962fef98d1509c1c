import { and, count, desc, eq, isNull, notInArray } from "drizzle-orm";
import { cloudChats } from "#drizzle/schema/connections.ts";
import { conversations } from "#drizzle/schema/conversations.ts";
import type { Context } from "#lib/context/context.ts";
import { findConnection } from "./find-connection.ts";

export type ConnectionChat = { id: number; title: string; messageCount: number; lastAt: string | null };

const mostShown = 12;

/**
 * The conversations of a connection that were written in last, and how many there are.
 * @throws AppError `forbidden` below owner, `not_found`
 */
export async function listConnectionChats(
  ctx: Context,
  connectionId: number,
): Promise<{ total: number; latest: ConnectionChat[] }> {
  await findConnection(ctx, connectionId);
  const isShown = and(
    eq(cloudChats.workspaceId, ctx.workspaceId),
    eq(cloudChats.connectionId, connectionId),
    isNull(conversations.trashedAt),
    notInArray(conversations.status, ["deleting", "merged"]),
  );
  const isSame = and(
    eq(conversations.workspaceId, cloudChats.workspaceId),
    eq(conversations.id, cloudChats.conversationId),
  );
  const { id, title, messageCount, lastAt } = conversations;
  const [counted] = await ctx.db
    .select({ total: count() })
    .from(cloudChats)
    .innerJoin(conversations, isSame)
    .where(isShown);
  const latest = await ctx.db
    .select({ id, title, messageCount, lastAt })
    .from(cloudChats)
    .innerJoin(conversations, isSame)
    .where(isShown)
    .orderBy(desc(lastAt), desc(id))
    .limit(mostShown);
  return { total: counted?.total ?? 0, latest };
}
