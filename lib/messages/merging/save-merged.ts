import { and, eq } from "drizzle-orm";
import { cloudChats } from "#drizzle/schema/connections.ts";
import { conversations } from "#drizzle/schema/conversations.ts";
import { imports } from "#drizzle/schema/imports.ts";
import { type MergePreview, merges } from "#drizzle/schema/merges.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import type { Merge } from "./find-merge.ts";

/** Gives the import and all files of the conversation to the merged reading, and hides the export's own conversation. */
export async function saveMerged(
  ctx: Context,
  tx: Transaction,
  input: {
    merge: Merge;
    readingId: number;
    previousReadingId: number;
    ownReadingId: number;
    preview: MergePreview;
    addedParticipants: number[];
  },
): Promise<void> {
  const { workspaceId } = ctx;
  const { merge, readingId, previousReadingId, preview, addedParticipants } = input;
  const { importId, conversationId, ownConversationId } = merge;
  const now = ctx.now();
  const inWorkspace = eq(imports.workspaceId, workspaceId);
  await tx
    .update(imports)
    .set({ readingId })
    .where(and(inWorkspace, eq(imports.conversationId, conversationId), eq(imports.readingId, previousReadingId)));
  // All of them: their stored file must outlive the hidden conversation.
  await tx
    .update(imports)
    .set({ conversationId })
    .where(and(inWorkspace, eq(imports.conversationId, ownConversationId)));
  await tx
    .update(imports)
    .set({ readingId })
    .where(and(inWorkspace, eq(imports.id, importId)));
  await tx
    .update(conversations)
    .set({ status: "merged", trashedAt: now })
    .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.id, ownConversationId)));
  // What comes in for the hidden conversation goes into the one that it is part of now.
  await tx
    .update(cloudChats)
    .set({ conversationId })
    .where(and(eq(cloudChats.workspaceId, workspaceId), eq(cloudChats.conversationId, ownConversationId)));
  await tx
    .update(merges)
    .set({
      state: "merged",
      preview,
      previousReadingId,
      // A live conversation may show another reading than when the merge was offered.
      ownReadingId: input.ownReadingId,
      mergedReadingId: readingId,
      addedParticipants,
      decidedAt: now,
      errorMessage: null,
    })
    .where(and(eq(merges.workspaceId, workspaceId), eq(merges.importId, importId)));
  await publishEvent(tx, { kind: "import", workspaceId, importId, conversationId });
  const object = { kind: "conversation", id: conversationId };
  const { added, matched } = preview.counts;
  await recordAudit(ctx, tx, { action: "conversation.merge", object, details: { importId, added, matched } });
}
