import { and, eq, inArray, ne } from "drizzle-orm";
import { cloudChats } from "#drizzle/schema/connections.ts";
import { conversations, readings } from "#drizzle/schema/conversations.ts";
import { imports } from "#drizzle/schema/imports.ts";
import { merges } from "#drizzle/schema/merges.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import type { Merge } from "./find-merge.ts";

/** Gives an import back to its own conversation. One that was only added to another has yet to be read. */
export async function releaseImport(ctx: Context, tx: Transaction, merge: Merge): Promise<void> {
  const { workspaceId } = ctx;
  const { importId, conversationId, ownConversationId, ownReadingId, previousReadingId, mergedReadingId } = merge;
  if (previousReadingId === null || mergedReadingId === null) return;
  const isUnread = previousReadingId === mergedReadingId;
  const inWorkspace = eq(imports.workspaceId, workspaceId);
  const unread = {
    status: "queued",
    stage: "waiting",
    progress: {},
    report: null,
    checkpoint: null,
    finishedAt: null,
  } as const;
  await tx
    .update(imports)
    .set({ conversationId: ownConversationId, readingId: ownReadingId, ...(isUnread && unread) })
    .where(and(inWorkspace, eq(imports.id, importId)));
  await tx
    .update(imports)
    .set({ readingId: previousReadingId })
    .where(
      and(
        inWorkspace,
        eq(imports.conversationId, conversationId),
        eq(imports.readingId, mergedReadingId),
        ne(imports.id, importId),
      ),
    );
  const ownReadings = tx
    .select({ id: readings.id })
    .from(readings)
    .where(and(eq(readings.workspaceId, workspaceId), eq(readings.conversationId, ownConversationId)));
  await tx
    .update(imports)
    .set({ conversationId: ownConversationId })
    .where(and(inWorkspace, eq(imports.conversationId, conversationId), inArray(imports.readingId, ownReadings)));
  await tx
    .update(cloudChats)
    .set({ conversationId: ownConversationId })
    .where(
      and(
        eq(cloudChats.workspaceId, workspaceId),
        eq(cloudChats.conversationId, conversationId),
        eq(cloudChats.importId, importId),
      ),
    );
  await tx
    .update(conversations)
    .set({ status: isUnread ? "queued" : "ready", trashedAt: null })
    .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.id, ownConversationId)));
  await tx
    .update(merges)
    .set({
      state: "undone",
      mergedReadingId: null,
      previousReadingId: null,
      addedParticipants: [],
      filledMedia: [],
      errorMessage: null,
    })
    .where(and(eq(merges.workspaceId, workspaceId), eq(merges.importId, importId)));
  await publishEvent(tx, { kind: "import", workspaceId, importId, conversationId: ownConversationId });
  const object = { kind: "conversation", id: conversationId };
  await recordAudit(ctx, tx, { action: "conversation.unmerge", object, details: { importId } });
}
