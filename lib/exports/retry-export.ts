import { and, eq } from "drizzle-orm";
import { exports } from "#drizzle/schema/exports.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { enqueue } from "#lib/queue/enqueue.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { getExport } from "./get-export.ts";

/** Tries a failed export again. @throws AppError `not_found`, `forbidden`, `conflict` when it has not failed */
export async function retryExport(ctx: Context, exportId: number): Promise<{ jobId: string }> {
  requireRole(ctx, "editor");
  const { conversationId } = await getExport(ctx, exportId);
  const { workspaceId } = ctx;
  return ctx.db.transaction(async (tx) => {
    const jobId = await enqueue(tx, "export.run", { workspaceId, exportId });
    const changed = await tx
      .update(exports)
      .set({ status: "queued", jobId, errorCode: null, errorMessage: null, finishedAt: null })
      .where(and(eq(exports.workspaceId, workspaceId), eq(exports.id, exportId), eq(exports.status, "failed")))
      .returning({ id: exports.id });
    if (changed.length === 0) throw new AppError("conflict", "Only a failed export can be tried again.");
    await recordAudit(ctx, tx, { action: "export.retry", object: { kind: "export", id: exportId } });
    await publishEvent(tx, { kind: "export", workspaceId, exportId, conversationId });
    return { jobId };
  });
}
