import { pipeline } from "#jobs/pipeline.ts";
import { markPeopleChanged } from "#lib/analytics/mark-people-changed.ts";
import { rebuildRollups } from "#lib/analytics/rebuild-rollups.ts";
import { enqueueReceiving } from "#lib/connections/enqueue-receiving.ts";
import { lockLiveImport } from "#lib/connections/lock-live-import.ts";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { touchConversation } from "#lib/library/touch-conversation.ts";
import { completeReading } from "#lib/messages/complete-reading.ts";
import { beginChange } from "#lib/messages/merging/begin-change.ts";
import { deliverAgain } from "#lib/messages/merging/deliver-again.ts";
import { dropPeople } from "#lib/messages/merging/drop-people.ts";
import { forgetUnusedTerms } from "#lib/messages/merging/forget-unused-terms.ts";
import { releaseImport } from "#lib/messages/merging/release-import.ts";
import { releasePeople } from "#lib/messages/merging/release-people.ts";
import { removeAppended } from "#lib/messages/merging/remove-appended.ts";
import { openParticipantBook } from "#lib/messages/participant-book.ts";
import { saveTermCounts } from "#lib/messages/save-term-counts.ts";
import { enqueueImportJob } from "#lib/uploads/enqueue-import.ts";

/**
 * Takes a merge back: the conversation has its rows as they were, and the export is a conversation of its own again.
 * One transaction, so that it is done whole or not at all.
 */
export async function undoMerge(ctx: Context, importId: number): Promise<void> {
  const { workspaceId } = ctx;
  const waiting = await ctx.db.transaction(async (tx) => {
    await lockLiveImport(tx, { workspaceId, importId });
    const merge = await beginChange(tx, { workspaceId, importId }, "undoing");
    if (!merge || merge.previousReadingId === null) return [];
    const { conversationId, previousReadingId } = merge;
    const owner = { workspaceId, conversationId, readingId: previousReadingId };
    const isAppended = merge.mergedReadingId === previousReadingId;
    const terms = isAppended ? await removeAppended(tx, owner, merge) : new Map<string, number>();
    await dropPeople(tx, owner, merge.addedParticipants);
    if (isAppended) await recount(tx, owner);
    await completeReading(tx, owner);
    await markPeopleChanged(tx, owner);
    await releaseImport(ctx, tx, merge);
    await releasePeople(tx, owner);
    await touchConversation(ctx, tx, conversationId);
    if (isAppended) await enqueueImportJob(ctx, tx, { id: importId, conversationId: merge.ownConversationId });
    else await touchConversation(ctx, tx, merge.ownConversationId);
    await pipeline.afterImport(tx, { workspaceId, conversationId });
    await saveTermCounts(tx, workspaceId, terms);
    await forgetUnusedTerms(tx, workspaceId);
    return isAppended ? [] : deliverAgain(tx, workspaceId, merge);
  });
  for (const connectionId of waiting) await enqueueReceiving(ctx.db, { workspaceId, connectionId });
}

async function recount(tx: Transaction, owner: { workspaceId: number; conversationId: number; readingId: number }) {
  const book = await openParticipantBook(tx, owner);
  await rebuildRollups(tx, owner.workspaceId, owner.readingId, book.personOf);
}
