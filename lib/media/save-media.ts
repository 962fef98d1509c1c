import { and, eq, inArray } from "drizzle-orm";
import { media } from "#drizzle/schema/messages.ts";
import { objects } from "#drizzle/schema/objects.ts";
import type { Executor } from "#lib/db/client.ts";
import { discardObject } from "#lib/storage/discard-object.ts";
import { storable } from "#lib/text/storable.ts";
import { findSameBytes } from "./find-same-bytes.ts";
import type { MediaOwner } from "./media-owner.ts";
import type { MediaPlan } from "./plan-media.ts";
import type { StoredEntry } from "./store-entry.ts";

/** Writes a stored file into the rows it belongs to. Bytes that the workspace has already are kept once. */
export async function saveMedia(
  ctx: { db: Executor },
  owner: MediaOwner,
  input: { plan: MediaPlan; fileName: string; stored: StoredEntry },
): Promise<void> {
  const { workspaceId, readingId, importId } = owner;
  const { plan, fileName, stored } = input;
  const written = "written" in stored ? stored.written : undefined;
  const thumbnail = "written" in stored ? stored.thumbnail : null;
  const isKnown = await ctx.db.transaction(async (tx) => {
    if (plan.isOrphan) {
      const orphans = plan.ids.map((id) => ({ workspaceId, readingId, importId, id, fileName: storable(fileName) }));
      await tx.insert(media).values(orphans).onConflictDoNothing();
    }
    const sameBytes = written && (await findSameBytes(tx, workspaceId, written.sha256));
    if (written && !sameBytes) {
      if (thumbnail) await tx.insert(objects).values(thumbnail);
      await tx.insert(objects).values({ ...written, thumbnailId: thumbnail?.id });
    }
    await tx
      .update(media)
      .set(columnsOf(stored, sameBytes))
      .where(and(eq(media.workspaceId, workspaceId), eq(media.readingId, readingId), inArray(media.id, plan.ids)));
    return Boolean(sameBytes);
  });
  if (written && isKnown) {
    await discardObject(workspaceId, written.id);
    if (thumbnail) await discardObject(workspaceId, thumbnail.id);
  }
}

function columnsOf(stored: StoredEntry, sameBytes: string | null | undefined) {
  if ("problem" in stored) return { problem: stored.problem };
  const { written, contentType, threat, facts } = stored;
  const { id, byteSize, sha256 } = written;
  return { objectId: sameBytes ?? id, contentType, byteSize, sha256, threat, problem: null, ...facts };
}
