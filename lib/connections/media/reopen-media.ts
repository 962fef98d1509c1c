import { and, eq, inArray } from "drizzle-orm";
import { cloudMedia } from "#drizzle/schema/connections.ts";
import { media } from "#drizzle/schema/messages.ts";
import type { Context } from "#lib/context/context.ts";
import { touchConversation } from "#lib/library/touch-conversation.ts";
import { findFilePlace } from "./find-file-place.ts";

/** Lets one file that was given up wait again, and its message say so. One whose message is gone stays as it is. */
export async function reopenMedia(ctx: Context, row: typeof cloudMedia.$inferSelect): Promise<void> {
  const { workspaceId, connectionId, messageId } = row;
  await ctx.db.transaction(async (tx) => {
    const place = await findFilePlace(tx, { ...row, isExpired: false });
    if (!place) return;
    const [opened] = await tx
      .update(cloudMedia)
      .set({ state: "waiting", failures: 0, dueAt: ctx.now(), runId: null })
      .where(
        and(
          eq(cloudMedia.workspaceId, workspaceId),
          eq(cloudMedia.connectionId, connectionId),
          eq(cloudMedia.messageId, messageId),
          inArray(cloudMedia.state, ["failed", "expired"]),
        ),
      )
      .returning({ messageId: cloudMedia.messageId });
    if (!opened) return;
    await tx
      .update(media)
      .set({ problem: "waiting" })
      .where(
        and(eq(media.workspaceId, workspaceId), eq(media.readingId, place.readingId), eq(media.id, place.mediaRowId)),
      );
    await touchConversation(ctx, tx, place.conversationId);
  });
}
