import { toFailure } from "#jobs/failure.ts";
import type { Handler } from "#jobs/handler.ts";
import { dropOldReadings } from "#jobs/import/drop-old-readings.ts";
import { mergeReadings } from "#jobs/merging/merge-readings.ts";
import { undoMerge } from "#jobs/merging/undo-merge.ts";
import { failMerge } from "#lib/messages/merging/fail-merge.ts";
import { findMerge } from "#lib/messages/merging/find-merge.ts";

/** Does what a person has ordered of an import and another conversation: merge them, or take that back. */
export const importMerge: Handler<"import.merge"> = async (ctx, { importId }, { signal, isLast }) => {
  const merge = await findMerge(ctx.db, { workspaceId: ctx.workspaceId, importId });
  if (!merge) return;
  try {
    if (merge.state === "merging") await mergeReadings(ctx, importId);
    if (merge.state === "undoing") await undoMerge(ctx, importId);
  } catch (error) {
    const { message, retryable } = toFailure(error);
    if (!signal.aborted && (isLast || !retryable)) await failMerge(ctx, importId, message);
    throw error;
  }
  await dropOldReadings(ctx, merge.conversationId, signal);
};
