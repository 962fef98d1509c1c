import { and, eq, inArray } from "drizzle-orm";
import { media } from "#drizzle/schema/messages.ts";
import { objects } from "#drizzle/schema/objects.ts";
import type { Context } from "#lib/context/context.ts";
import { discardObject } from "#lib/storage/discard-object.ts";
import type { KnownFiles } from "./list-known-files.ts";
import type { MediaOwner } from "./media-owner.ts";
import type { MediaPlan } from "./plan-media.ts";
import type { StoredEntry } from "./store-entry.ts";

/** Writes a stored file into the rows it belongs to. The bytes of a known file are dropped for those kept already. */
export async function saveMedia(
  ctx: Context,
  owner: MediaOwner,
  input: { plan: MediaPlan; fileName: string; stored: StoredEntry; known: KnownFiles },
): Promise<void> {
  const { workspaceId, readingId, importId } = owner;
  const { plan, fileName, stored, known } = input;
  const written = "written" in stored ? stored.written : undefined;
  const thumbnail = "written" in stored ? stored.thumbnail : null;
  const sameBytes = written && known.get(written.sha256.toString("hex"));
  await ctx.db.transaction(async (tx) => {
    if (plan.isOrphan) {
      const orphans = plan.ids.map((id) => ({ workspaceId, readingId, importId, id, fileName: storable(fileName) }));
      await tx.insert(media).values(orphans).onConflictDoNothing();
    }
    if (written && !sameBytes) {
      if (thumbnail) await tx.insert(objects).values(thumbnail);
      await tx.insert(objects).values({ ...written, thumbnailId: thumbnail?.id });
    }
    await tx
      .update(media)
      .set(columnsOf(stored, sameBytes))
      .where(and(eq(media.workspaceId, workspaceId), eq(media.readingId, readingId), inArray(media.id, plan.ids)));
  });
  if (!written) return;
  if (sameBytes) {
    await discardObject(workspaceId, written.id);
    if (thumbnail) await discardObject(workspaceId, thumbnail.id);
  } else known.set(written.sha256.toString("hex"), written.id);
}

function columnsOf(stored: StoredEntry, sameBytes: string | undefined) {
  if ("problem" in stored) return { problem: stored.problem };
  const { written, contentType, threat, facts } = stored;
  const { id, byteSize, sha256 } = written;
  return { objectId: sameBytes ?? id, contentType, byteSize, sha256, threat, ...facts };
}

function storable(fileName: string): string {
  return fileName.replaceAll("\0", "\uFFFD");
}
