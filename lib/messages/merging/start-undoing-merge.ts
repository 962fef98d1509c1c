import { and, eq } from "drizzle-orm";
import { merges } from "#drizzle/schema/merges.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { enqueue } from "#lib/queue/enqueue.ts";
import { priorities } from "#lib/queue/queues.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { findMergedImport } from "./find-merged-import.ts";
import { whyNotUndone } from "./why-not-undone.ts";

/**
 * Orders that a merge is taken back.
 * @throws AppError `not_found`; `conflict` when it is not merged, a later merge stands on it, or it is too late
 */
export async function startUndoingMerge(ctx: Context, importId: number): Promise<{ jobId: string }> {
  requireRole(ctx, "editor");
  const { workspaceId } = ctx;
  const { conversationId } = await findMergedImport(ctx, importId);
  return ctx.db.transaction(async (tx) => {
    const reason = await whyNotUndone(ctx, tx, importId);
    if (reason) throw new AppError("conflict", reason);
    const [row] = await tx
      .update(merges)
      .set({ state: "undoing", decidedBy: ctx.actor.id, errorMessage: null })
      .where(and(eq(merges.workspaceId, workspaceId), eq(merges.importId, importId), eq(merges.state, "merged")))
      .returning({ importId: merges.importId });
    if (!row) throw new AppError("conflict", "This import is not merged.");
    await recordAudit(ctx, tx, { action: "import.unmerge", object: { kind: "import", id: importId } });
    await publishEvent(tx, { kind: "import", workspaceId, importId, conversationId });
    return { jobId: await enqueue(tx, "import.merge", { workspaceId, importId }, { priority: priorities.waitedFor }) };
  });
}
