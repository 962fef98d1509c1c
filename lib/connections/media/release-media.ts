import { and, eq } from "drizzle-orm";
import { cloudMedia } from "#drizzle/schema/connections.ts";
import type { Context } from "#lib/context/context.ts";

/** Gives back the files that a run had taken when it was stopped or killed: its next run takes them up at once. */
export async function releaseMedia(
  ctx: Pick<Context, "db" | "workspaceId" | "now">,
  input: { connectionId: number; runId: string },
): Promise<void> {
  await ctx.db
    .update(cloudMedia)
    .set({ runId: null, dueAt: ctx.now() })
    .where(
      and(
        eq(cloudMedia.workspaceId, ctx.workspaceId),
        eq(cloudMedia.connectionId, input.connectionId),
        eq(cloudMedia.runId, input.runId),
      ),
    );
}
