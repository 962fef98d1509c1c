import { and, asc, eq, sql } from "drizzle-orm";
import { participants } from "#drizzle/schema/conversations.ts";
import type { Context } from "#lib/context/context.ts";
import type { SearchedConversation, SearchedPerson } from "./search-scope.ts";

/** The people of conversations, by rank, each with everybody who was merged into them. */
export async function loadPeople(
  ctx: Pick<Context, "db" | "workspaceId">,
  conversations: readonly SearchedConversation[],
): Promise<SearchedPerson[]> {
  if (conversations.length === 0) return [];
  const ids = conversations.map((conversation) => conversation.id);
  const rows = await ctx.db
    .select()
    .from(participants)
    .where(
      and(
        eq(participants.workspaceId, ctx.workspaceId),
        sql`${participants.conversationId} = any(${sql.param(ids)}::int8[])`,
      ),
    )
    .orderBy(asc(participants.rank), asc(participants.id));
  const meOf = new Map(conversations.map((conversation) => [conversation.id, conversation.meParticipantId]));
  const people = new Map<string, SearchedPerson>();
  for (const row of rows) {
    if (row.mergedInto !== null) continue;
    const { conversationId, id, rank } = row;
    const isMe = meOf.get(conversationId) === id;
    const name = row.displayName ?? row.name;
    people.set(`${conversationId} ${id}`, { conversationId, id, name, rank, isMe, ids: [id] });
  }
  for (const row of rows) {
    if (row.mergedInto !== null) people.get(`${row.conversationId} ${row.mergedInto}`)?.ids.push(row.id);
  }
  return [...people.values()];
}
