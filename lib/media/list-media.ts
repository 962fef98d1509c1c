import { and, asc, eq, sql } from "drizzle-orm";
import type { MessageKind } from "#drizzle/schema/enumerations.ts";
import { media, messages } from "#drizzle/schema/messages.ts";
import { objects } from "#drizzle/schema/objects.ts";
import type { Context } from "#lib/context/context.ts";
import { findReading } from "#lib/messages/find-reading.ts";

export const mostFiles = 500;

export type MediaItem = {
  id: number;
  fileName: string;
  /** The message that names it; null for a file that no message names. */
  seq: number | null;
  kind: MessageKind | null;
  participantId: number | null;
  /** Wall clock, `YYYY-MM-DDTHH:MM:SS`. */
  localAt: string | null;
  isPresent: boolean;
  contentType: string | null;
  byteSize: number | null;
  width: number | null;
  height: number | null;
  durationMs: number | null;
  /** What a virus scanner found in it; null for nothing. */
  threat: string | null;
  hasThumbnail: boolean;
  problem: string | null;
};

/**
 * Files of a conversation in the order of their messages, those that no message names last.
 * @param input.after id of the last one of the page before; 0 for the first page
 * @throws AppError `not_found`
 */
export async function listMedia(
  ctx: Context,
  input: { conversationId: number; after?: number; limit?: number },
): Promise<MediaItem[]> {
  const { readingId } = await findReading(ctx, input.conversationId);
  if (readingId === null) return [];
  const rows = await ctx.db
    .select({
      file: media,
      thumbnailId: objects.thumbnailId,
      kind: messages.kind,
      participantId: messages.participantId,
      localAt: messages.localAt,
    })
    .from(media)
    .leftJoin(objects, and(eq(objects.workspaceId, media.workspaceId), eq(objects.id, media.objectId)))
    .leftJoin(
      messages,
      and(
        eq(messages.workspaceId, media.workspaceId),
        eq(messages.readingId, media.readingId),
        eq(messages.seq, media.seq),
      ),
    )
    .where(
      and(
        eq(media.workspaceId, ctx.workspaceId),
        eq(media.readingId, readingId),
        sql`${media.id} > ${input.after ?? 0}::int8`,
      ),
    )
    .orderBy(asc(media.id))
    .limit(Math.min(input.limit ?? 100, mostFiles));
  return rows.map(({ file, thumbnailId, kind, participantId, localAt }) => {
    const { id, fileName, seq, contentType, byteSize, width, height, durationMs, threat, problem } = file;
    const isPresent = file.objectId !== null;
    const when = localAt?.replace(" ", "T") ?? null;
    return {
      id,
      fileName,
      seq,
      kind,
      participantId,
      localAt: when,
      isPresent,
      contentType,
      byteSize,
      width,
      height,
      durationMs,
      threat,
      hasThumbnail: thumbnailId !== null,
      problem,
    };
  });
}
