import { and, eq } from "drizzle-orm";
import { reanalyses } from "#drizzle/schema/reanalyses.ts";
import type { Context } from "#lib/context/context.ts";

/** Notes that all tries have failed: the sweep leaves the conversation alone until the engine changes again. */
export async function failReanalysis(ctx: Context, conversationId: number): Promise<void> {
  await ctx.db
    .update(reanalyses)
    .set({ failedAt: ctx.now() })
    .where(and(eq(reanalyses.workspaceId, ctx.workspaceId), eq(reanalyses.conversationId, conversationId)));
}
