import { and, eq, isNotNull } from "drizzle-orm";
import { readings } from "#drizzle/schema/conversations.ts";
import { media } from "#drizzle/schema/messages.ts";
import type { Context } from "#lib/context/context.ts";
import type { MediaOwner } from "./media-owner.ts";

/** Objects of a conversation by the SHA-256 of their bytes, in hex. */
export type KnownFiles = Map<string, string>;

/** The files that the readings of a conversation hold: the same bytes are kept once. */
export async function listKnownFiles(ctx: Context, owner: MediaOwner): Promise<KnownFiles> {
  const rows = await ctx.db
    .select({ objectId: media.objectId, sha256: media.sha256 })
    .from(media)
    .innerJoin(readings, and(eq(readings.workspaceId, media.workspaceId), eq(readings.id, media.readingId)))
    .where(
      and(
        eq(media.workspaceId, owner.workspaceId),
        eq(readings.conversationId, owner.conversationId),
        isNotNull(media.objectId),
      ),
    );
  const known: KnownFiles = new Map();
  for (const { objectId, sha256 } of rows) if (objectId && sha256) known.set(sha256.toString("hex"), objectId);
  return known;
}
