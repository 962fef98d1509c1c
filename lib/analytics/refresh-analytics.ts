import { and, eq, sql } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import { conversationSweeps } from "#drizzle/schema/rollups.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { findScope } from "./find-scope.ts";
import { rebuildRollups } from "./rebuild-rollups.ts";
import { refreshKeywords } from "./refresh-keywords.ts";
import type { Person } from "./scope.ts";

/**
 * Computes what needs the whole conversation and marks it as swept: keywords, and all rollups anew when people were
 * merged or split since. Does nothing while nothing has been read yet.
 * @throws AppError `not_found`
 */
export async function refreshAnalytics(ctx: Context, conversationId: number): Promise<void> {
  requireRole(ctx, "editor");
  const scope = await findScope(ctx, { conversationId });
  if (scope === null) return;
  const { workspaceId, readingId } = scope;
  const merges = describeMerges(scope.people);
  await ctx.db.transaction(async (tx) => {
    const ofConversation = and(
      eq(conversationSweeps.workspaceId, workspaceId),
      eq(conversationSweeps.conversationId, conversationId),
    );
    const [sweep] = await tx.select().from(conversationSweeps).where(ofConversation);
    if ((sweep?.merges ?? "") !== merges) {
      await rebuildRollups(tx, workspaceId, readingId, createPersonOf(scope.people));
    }
    await refreshKeywords(tx, scope);
    // The screens' caches live under the version; the sweep must not take its own change for one.
    const [{ version } = { version: scope.version }] = await tx
      .update(conversations)
      .set({ version: sql`${conversations.version} + 1` })
      .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.id, conversationId)))
      .returning({ version: conversations.version });
    const state = { version: version === scope.version + 1 ? version : scope.version, merges, sweptAt: ctx.now() };
    await tx
      .insert(conversationSweeps)
      .values({ workspaceId, conversationId, ...state })
      .onConflictDoUpdate({ target: [conversationSweeps.workspaceId, conversationSweeps.conversationId], set: state });
    await publishEvent(tx, { kind: "conversation", workspaceId, conversationId });
  });
}

function describeMerges(people: readonly Person[]): string {
  return people
    .flatMap(({ id, memberIds }) => memberIds.filter((member) => member !== id).map((member) => `${member}>${id}`))
    .sort()
    .join(",");
}

function createPersonOf(people: readonly Person[]): (participantId: number) => number {
  const persons = new Map(people.flatMap(({ id, memberIds }) => memberIds.map((member) => [member, id])));
  return (participantId) => persons.get(participantId) ?? participantId;
}
