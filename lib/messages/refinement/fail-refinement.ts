import { refinements } from "#drizzle/schema/refinements.ts";
import type { Context } from "#lib/context/context.ts";

/** Notes that all tries have failed: the sweep leaves the conversation alone until the models change. */
export async function failRefinement(ctx: Context, conversationId: number, model: string | null): Promise<void> {
  const failed = { failedModel: model, failedAt: ctx.now() };
  await ctx.db
    .insert(refinements)
    .values({ workspaceId: ctx.workspaceId, conversationId, ...failed })
    .onConflictDoUpdate({ target: [refinements.workspaceId, refinements.conversationId], set: failed });
}
