import { pipeline } from "#jobs/pipeline.ts";
import { rebuildRollups } from "#lib/analytics/rebuild-rollups.ts";
import { lockLiveImport } from "#lib/connections/lock-live-import.ts";
import type { Context } from "#lib/context/context.ts";
import { copyTransaction } from "#lib/db/copy-transaction.ts";
import { createReading } from "#lib/library/create-reading.ts";
import { touchConversation } from "#lib/library/touch-conversation.ts";
import { completeReading } from "#lib/messages/complete-reading.ts";
import { beginChange } from "#lib/messages/merging/begin-change.ts";
import { carryPeople } from "#lib/messages/merging/carry-people.ts";
import { fillMergedReading } from "#lib/messages/merging/fill-merged-reading.ts";
import { findSides } from "#lib/messages/merging/find-sides.ts";
import { listCloudImports } from "#lib/messages/merging/list-cloud-imports.ts";
import { listCloudPeople } from "#lib/messages/merging/list-cloud-people.ts";
import { saveMarks } from "#lib/messages/merging/save-marks.ts";
import { saveMerged } from "#lib/messages/merging/save-merged.ts";
import { toPreview } from "#lib/messages/merging/to-preview.ts";
import { unitePeople } from "#lib/messages/merging/unite-people.ts";
import { writeMergeRows } from "#lib/messages/merging/write-merge-rows.ts";
import { settleTables } from "#lib/messages/settle-tables.ts";
import { compareReadings } from "./compare-readings.ts";
import { planRows } from "./plan-rows.ts";

/**
 * Merges an export that has been read into a conversation: a new reading holds the messages of both, and is shown when
 * it is complete. One transaction, so that it is done whole or not at all; the readings it comes from stay for undoing.
 */
export async function mergeReadings(ctx: Context, importId: number): Promise<void> {
  const { workspaceId } = ctx;
  const rows = await copyTransaction(async (tx, client) => {
    await lockLiveImport(tx, { workspaceId, importId });
    const merge = await beginChange(tx, { workspaceId, importId }, "merging");
    if (!merge) return 0;
    const { conversationId } = merge;
    const sides = await findSides(tx, workspaceId, merge);
    const comparison = await compareReadings(tx, workspaceId, sides);
    const { existing, incoming, alignment, richer } = comparison;
    // Who is known to Meta may write or react at any moment.
    const live = await listCloudPeople(tx, { workspaceId, conversationId: merge.ownConversationId });
    const writers = incoming.participants.filter((id, at) => id > 0 && (alignment.matchOf[at] ?? -1) < 0);
    const ids = new Set([...writers, ...live.map(({ participantId }) => participantId)]);
    const people = await unitePeople(tx, { workspaceId, merge, ids });
    const readingId = await createReading(ctx, tx, {
      conversationId,
      zone: existing.zone,
      engineVersion: olderOf(sides),
    });
    await writeMergeRows(client, planRows(comparison, people.idOf));
    const cloudImports = await listCloudImports(tx, { workspaceId, conversationId: merge.ownConversationId });
    await fillMergedReading(tx, workspaceId, {
      existing: existing.readingId,
      incoming: incoming.readingId,
      merged: readingId,
      cloudImports,
    });
    const carried = { workspaceId, conversationId, readingId, cloudImports };
    if (cloudImports.length > 0) await carryPeople(tx, { ...carried, people: live, idOf: people.idOf });
    await saveMarks(tx, { workspaceId, readingId });
    await rebuildRollups(tx, workspaceId, readingId, people.personOf);
    await completeReading(tx, { workspaceId, conversationId, readingId });
    const { follows } = merge.preview;
    const compared = toPreview(alignment, { existing, richer, incomingSeqs: incoming.seqs });
    await saveMerged(ctx, tx, {
      merge,
      readingId,
      preview: follows ? { ...compared, follows } : compared,
      previousReadingId: existing.readingId,
      ownReadingId: incoming.readingId,
      addedParticipants: people.added,
    });
    await touchConversation(ctx, tx, conversationId);
    await touchConversation(ctx, tx, merge.ownConversationId);
    await pipeline.afterImport(tx, { workspaceId, conversationId });
    return existing.seqs.length;
  });
  await settleTables(ctx.db, rows);
}

/** What two engines have analysed counts as the work of the older one. */
function olderOf({ existing, incoming }: Awaited<ReturnType<typeof findSides>>): number | null {
  if (existing.engineVersion === null || incoming.engineVersion === null) return null;
  return Math.min(existing.engineVersion, incoming.engineVersion);
}
