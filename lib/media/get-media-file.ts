import { and, eq } from "drizzle-orm";
import { media } from "#drizzle/schema/messages.ts";
import type { Context } from "#lib/context/context.ts";
import { findReading } from "#lib/messages/find-reading.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { openObject } from "#lib/storage/open-object.ts";
import type { StoredObject } from "#lib/storage/open-stored.ts";

export type MediaFile = {
  fileName: string;
  contentType: string | null;
  /** What a virus scanner found in it; null for nothing. */
  threat: string | null;
  object: StoredObject;
};

/**
 * A file of a conversation, to be read at any place.
 * @throws AppError `not_found` for files of others and for those that the export names without holding them
 */
export async function getMediaFile(
  ctx: Context,
  input: { conversationId: number; mediaId: number },
): Promise<MediaFile> {
  const { readingId } = await findReading(ctx, input.conversationId);
  const [row] =
    readingId === null
      ? []
      : await ctx.db
          .select({
            fileName: media.fileName,
            contentType: media.contentType,
            objectId: media.objectId,
            threat: media.threat,
          })
          .from(media)
          .where(
            and(eq(media.workspaceId, ctx.workspaceId), eq(media.readingId, readingId), eq(media.id, input.mediaId)),
          );
  if (!row?.objectId) throw new AppError("not_found", "There is no such file in this conversation.");
  const { fileName, contentType, threat } = row;
  return { fileName, contentType, threat, object: await openObject(ctx, row.objectId) };
}
