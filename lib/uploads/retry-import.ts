import { and, eq, isNull } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import { imports } from "#drizzle/schema/imports.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { enqueueImportJob } from "./enqueue-import.ts";
import { findDuplicate } from "./find-duplicate.ts";
import { findImport } from "./find-import.ts";
import { findSavedImport } from "./find-saved-import.ts";

/**
 * Runs a failed import again, from where it stopped.
 * @throws AppError `not_found`; `conflict` when it has not failed, its file is gone, or the same file was imported since
 */
export async function retryImport(ctx: Context, importId: number): Promise<{ jobId: string }> {
  requireRole(ctx, "editor");
  const { workspaceId } = ctx;
  const found = (await findSavedImport(ctx, importId)) ?? (await findImport(ctx, importId));
  const { conversationId, objectId, sha256, chatName, isReread } = found;
  if (!objectId) throw new AppError("conflict", "The file of this import is no longer stored. Import it again.");
  return ctx.db.transaction(async (tx) => {
    if (!isReread && (await findDuplicate(ctx, tx, { sha256, chatName }))) {
      throw new AppError("conflict", "The same file is imported already, or about to be.");
    }
    const [row] = await tx
      .update(imports)
      .set({ status: "queued", stage: "waiting", errorCode: null, errorMessage: null, finishedAt: null })
      .where(and(eq(imports.workspaceId, workspaceId), eq(imports.id, importId), eq(imports.status, "failed")))
      .returning({ id: imports.id });
    if (!row) throw new AppError("conflict", "Only an import that has failed can be run again.");
    const isUnread = isNull(conversations.readingId);
    if (conversationId !== null) {
      await tx
        .update(conversations)
        .set({ status: "queued" })
        .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.id, conversationId), isUnread));
    }
    await recordAudit(ctx, tx, { action: "import.retry", object: { kind: "import", id: importId } });
    return { jobId: await enqueueImportJob(ctx, tx, { id: importId, conversationId }) };
  });
}
