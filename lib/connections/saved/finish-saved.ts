import { and, eq } from "drizzle-orm";
import { imports } from "#drizzle/schema/imports.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { saveImportState } from "#lib/messages/imports/save-import-state.ts";
import { deleteObject } from "#lib/storage/delete-object.ts";
import type { SavedRun } from "./begin-saved.ts";

/**
 * Ends the reading of a file of saved webhooks. The file goes: everything in it stands in conversations, and erasing one
 * of these must leave nothing of it.
 * @throws ImportStopped when the import was cancelled or a later run has begun
 */
export async function finishSaved(ctx: Context, run: SavedRun, counts: Record<string, number>): Promise<void> {
  const { workspaceId } = ctx;
  const { importId, objectId } = run;
  await ctx.db.transaction(async (tx) => {
    await saveImportState(ctx, tx, run, { stage: "done", checkpoint: null, progress: counts });
    await tx
      .update(imports)
      .set({ status: "ready", finishedAt: ctx.now(), objectId: null })
      .where(and(eq(imports.workspaceId, workspaceId), eq(imports.id, importId)));
    await recordAudit(ctx, tx, {
      action: "import.finish",
      object: { kind: "import", id: importId },
      details: { ...counts },
    });
  });
  await deleteObject(ctx, objectId);
}
