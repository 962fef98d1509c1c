import { and, eq, inArray } from "drizzle-orm";
import { cloudChats } from "#drizzle/schema/connections.ts";
import { conversations } from "#drizzle/schema/conversations.ts";
import type { Executor } from "#lib/db/client.ts";
import type { OpenChat } from "./create-chat.ts";

/** Conversations of a connection by their ids; those that are gone are left out. */
export async function listChats(
  executor: Executor,
  owner: { workspaceId: number; connectionId: number },
  conversationIds: readonly number[],
): Promise<Map<number, OpenChat>> {
  if (conversationIds.length === 0) return new Map();
  const rows = await executor
    .select({
      conversationId: cloudChats.conversationId,
      importId: cloudChats.importId,
      groupId: cloudChats.groupId,
      readingId: conversations.readingId,
      zone: conversations.zone,
    })
    .from(cloudChats)
    .innerJoin(
      conversations,
      and(eq(conversations.workspaceId, cloudChats.workspaceId), eq(conversations.id, cloudChats.conversationId)),
    )
    .where(
      and(
        eq(cloudChats.workspaceId, owner.workspaceId),
        eq(cloudChats.connectionId, owner.connectionId),
        inArray(cloudChats.conversationId, [...conversationIds]),
      ),
    );
  return new Map(
    rows.flatMap(({ groupId, readingId, ...row }) =>
      readingId === null ? [] : [[row.conversationId, { ...row, readingId, isGroup: groupId !== null }] as const],
    ),
  );
}
