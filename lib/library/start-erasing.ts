import { and, eq, inArray, sql } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import { downloadLinks, exports } from "#drizzle/schema/exports.ts";
import { imports } from "#drizzle/schema/imports.ts";
import { merges } from "#drizzle/schema/merges.ts";
import { reanalyses } from "#drizzle/schema/reanalyses.ts";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { enqueue } from "#lib/queue/enqueue.ts";
import { updateConversation } from "./update-conversation.ts";

/**
 * What erasing begins with, inside a verb's transaction: nobody sees the conversation any more, no import may write to
 * it, no link opens its exports, what was merged into it goes too, and the job that removes rows and files is on its way.
 */
export async function startErasing(ctx: Context, tx: Transaction, id: number): Promise<void> {
  const { workspaceId } = ctx;
  await tx
    .update(imports)
    .set({ status: "cancelled", finishedAt: ctx.now() })
    .where(
      and(
        eq(imports.workspaceId, workspaceId),
        eq(imports.conversationId, id),
        inArray(imports.status, ["queued", "running", "ready"]),
      ),
    );
  await tx.delete(reanalyses).where(and(eq(reanalyses.workspaceId, workspaceId), eq(reanalyses.conversationId, id)));
  const ofConversation = tx
    .select({ id: exports.id })
    .from(exports)
    .where(and(eq(exports.workspaceId, workspaceId), eq(exports.conversationId, id)));
  await tx
    .update(downloadLinks)
    .set({ revokedAt: sql`coalesce(${downloadLinks.revokedAt}, ${ctx.now().toISOString()}::timestamptz)` })
    .where(and(eq(downloadLinks.workspaceId, workspaceId), inArray(downloadLinks.exportId, ofConversation)));
  await updateConversation(ctx, tx, {
    id,
    action: "conversation.erase",
    set: { status: "deleting", trashedAt: ctx.now() },
  });
  await enqueue(tx, "conversation.erase", { workspaceId, conversationId: id });
  const hidden = await tx
    .select({ id: merges.ownConversationId })
    .from(merges)
    .innerJoin(
      conversations,
      and(eq(conversations.workspaceId, workspaceId), eq(conversations.id, merges.ownConversationId)),
    )
    .where(and(eq(merges.workspaceId, workspaceId), eq(merges.conversationId, id), eq(conversations.status, "merged")));
  for (const merged of hidden) await startErasing(ctx, tx, merged.id);
}
