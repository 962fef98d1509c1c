import { and, eq } from "drizzle-orm";
import { media } from "#drizzle/schema/messages.ts";
import { objects } from "#drizzle/schema/objects.ts";
import type { Context } from "#lib/context/context.ts";
import { findReading } from "#lib/messages/find-reading.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { openObject } from "#lib/storage/open-object.ts";
import type { MediaFile } from "./get-media-file.ts";

/**
 * The small picture of a file of a conversation.
 * @throws AppError `not_found` for files of others and for those that have none
 */
export async function getThumbnail(
  ctx: Context,
  input: { conversationId: number; mediaId: number },
): Promise<MediaFile> {
  const { readingId } = await findReading(ctx, input.conversationId);
  const [row] =
    readingId === null
      ? []
      : await ctx.db
          .select({ fileName: media.fileName, thumbnailId: objects.thumbnailId })
          .from(media)
          .innerJoin(objects, and(eq(objects.workspaceId, media.workspaceId), eq(objects.id, media.objectId)))
          .where(
            and(eq(media.workspaceId, ctx.workspaceId), eq(media.readingId, readingId), eq(media.id, input.mediaId)),
          );
  if (!row?.thumbnailId) throw new AppError("not_found", "There is no small picture of this file.");
  const object = await openObject(ctx, row.thumbnailId);
  return { fileName: `${row.fileName}.webp`, contentType: object.contentType, threat: null, object };
}
