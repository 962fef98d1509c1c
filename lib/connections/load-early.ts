import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { cloudChats, cloudMessages } from "#drizzle/schema/connections.ts";
import type { Executor } from "#lib/db/client.ts";
import type { CloudEntry } from "./cloud-entry.ts";

/** What waits for the first message of some chats, which have just got a conversation; by its id. */
export async function loadEarly(
  executor: Executor,
  owner: { workspaceId: number; connectionId: number },
  conversationIds: readonly number[],
): Promise<Map<number, CloudEntry[]>> {
  const found = new Map<number, CloudEntry[]>();
  if (conversationIds.length === 0) return found;
  const chat = sql`${cloudMessages.effect} -> 'origin' -> 'chat'`;
  const rows = await executor
    .select({ entry: cloudMessages, conversationId: cloudChats.conversationId })
    .from(cloudMessages)
    .innerJoin(
      cloudChats,
      and(
        eq(cloudChats.workspaceId, cloudMessages.workspaceId),
        eq(cloudChats.connectionId, cloudMessages.connectionId),
        or(
          eq(cloudChats.phone, sql`${chat} -> 'person' ->> 'phone'`),
          eq(cloudChats.userId, sql`${chat} -> 'person' ->> 'userId'`),
          eq(cloudChats.groupId, sql`${chat} ->> 'groupId'`),
        ),
      ),
    )
    .where(
      and(
        eq(cloudMessages.workspaceId, owner.workspaceId),
        eq(cloudMessages.connectionId, owner.connectionId),
        isNull(cloudMessages.conversationId),
        inArray(cloudChats.conversationId, [...conversationIds]),
      ),
    );
  for (const { entry, conversationId } of rows) {
    const { workspaceId: _, connectionId: __, ...early } = entry;
    found.set(conversationId, [...(found.get(conversationId) ?? []), early]);
  }
  return found;
}
