import { and, eq } from "drizzle-orm";
import { cloudMedia } from "#drizzle/schema/connections.ts";
import { media } from "#drizzle/schema/messages.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { findReading } from "#lib/messages/find-reading.ts";
import { findRefetchable } from "#lib/messages/find-refetchable.ts";
import { enqueue } from "#lib/queue/enqueue.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { reopenMedia } from "./reopen-media.ts";

/**
 * Lets one file of a conversation that could not be fetched be asked for again.
 * @throws AppError `forbidden` below editor, `not_found`; `conflict` when it is here, is being fetched, or cannot be
 *   fetched any more
 */
export async function fetchFileAgain(ctx: Context, input: { conversationId: number; mediaId: number }): Promise<void> {
  requireRole(ctx, "editor");
  const { workspaceId } = ctx;
  const { conversationId, mediaId } = input;
  const { readingId } = await findReading(ctx, conversationId);
  const ofReading = and(eq(media.workspaceId, workspaceId), eq(media.readingId, readingId ?? 0));
  const [file] = await ctx.db
    .select({ seq: media.seq })
    .from(media)
    .where(and(ofReading, eq(media.id, mediaId)));
  if (!file || readingId === null) throw new AppError("not_found", "There is no such file in this conversation.");
  const seqs = file.seq === null ? [] : [file.seq];
  const [found] = (await findRefetchable(ctx, readingId, seqs)).values();
  if (!found) throw new AppError("conflict", "This file is not missing, or WhatsApp cannot be asked for it any more.");
  const { connectionId, messageId } = found;
  const [row] = await ctx.db
    .select()
    .from(cloudMedia)
    .where(
      and(
        eq(cloudMedia.workspaceId, workspaceId),
        eq(cloudMedia.connectionId, connectionId),
        eq(cloudMedia.messageId, messageId),
      ),
    );
  if (!row) throw new AppError("not_found", "There is no such file in this conversation.");
  await reopenMedia(ctx, row);
  const object = { kind: "conversation", id: conversationId };
  await ctx.db.transaction(async (tx) => {
    await recordAudit(ctx, tx, { action: "conversation.fetch_file", object, details: { mediaId } });
    await enqueue(tx, "connection.media", { workspaceId, connectionId });
  });
}
