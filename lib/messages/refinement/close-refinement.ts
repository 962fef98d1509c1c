import { and, eq } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import { refinements } from "#drizzle/schema/refinements.ts";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { touchConversation } from "#lib/library/touch-conversation.ts";
import type { RefinementRun } from "./begin-refinement.ts";

/**
 * Notes that all messages of a conversation are refined, and tells open pages where something has changed.
 * @returns whether something has
 */
export async function closeRefinement(ctx: Context, tx: Transaction, run: RefinementRun): Promise<boolean> {
  const { workspaceId, conversationId, model } = run;
  const own = and(eq(refinements.workspaceId, workspaceId), eq(refinements.conversationId, conversationId));
  const [row] = await tx.select({ isPending: refinements.isPending }).from(refinements).where(own);
  const isChanged = row?.isPending ?? false;
  if (isChanged) await touchConversation(ctx, tx, conversationId);
  const [shown] = await tx
    .select({ version: conversations.version })
    .from(conversations)
    .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.id, conversationId)));
  const state = { model, version: shown?.version ?? null, isPending: false, failedModel: null, failedAt: null };
  await tx
    .insert(refinements)
    .values({ workspaceId, conversationId, ...state })
    .onConflictDoUpdate({ target: [refinements.workspaceId, refinements.conversationId], set: state });
  return isChanged;
}
