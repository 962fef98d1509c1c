import { and, eq } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import { imports } from "#drizzle/schema/imports.ts";
import { type MergePreview, merges } from "#drizzle/schema/merges.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { ImportRun } from "../imports/begin-import.ts";
import type { Candidate } from "./find-candidates.ts";

/** Gives an import to the conversation that it extends, hides its own, and keeps what undoing needs. */
export async function saveAppended(
  ctx: Context,
  tx: Transaction,
  input: { run: ImportRun; target: Candidate; preview: MergePreview; addedParticipants: number[] },
): Promise<void> {
  const { workspaceId } = ctx;
  const { run, target, preview, addedParticipants } = input;
  const { importId, conversationId: ownConversationId, readingId: ownReadingId } = run;
  const { conversationId, readingId } = target;
  await tx.insert(merges).values({
    workspaceId,
    importId,
    conversationId,
    ownConversationId,
    ownReadingId,
    previousReadingId: readingId,
    mergedReadingId: readingId,
    state: "merged",
    isAutomatic: true,
    preview,
    addedParticipants,
    decidedAt: ctx.now(),
  });
  await tx
    .update(imports)
    .set({ conversationId, readingId })
    .where(and(eq(imports.workspaceId, workspaceId), eq(imports.id, importId)));
  await tx
    .update(conversations)
    .set({ status: "merged", trashedAt: ctx.now() })
    .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.id, ownConversationId)));
  const { added, matched } = preview.counts;
  const object = { kind: "conversation", id: conversationId };
  const details = { importId, added, matched };
  await recordAudit(ctx, tx, { action: "conversation.merge", object, details });
}
