import { and, eq, inArray, isNull } from "drizzle-orm";
import { imports } from "#drizzle/schema/imports.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { deleteObject } from "#lib/storage/delete-object.ts";

/**
 * Stops the reading of saved webhooks, or gives up one that failed, and erases the file. Messages that it has brought stay.
 * @throws AppError `conflict` when it has ended already
 */
export async function cancelSavedImport(ctx: Context, importId: number): Promise<void> {
  const { workspaceId } = ctx;
  const own = and(eq(imports.workspaceId, workspaceId), eq(imports.id, importId), isNull(imports.conversationId));
  const objectId = await ctx.db.transaction(async (tx) => {
    const [before] = await tx.select({ objectId: imports.objectId }).from(imports).where(own).for("update");
    const [stopped] = await tx
      .update(imports)
      .set({ status: "cancelled", finishedAt: ctx.now(), objectId: null })
      .where(and(own, inArray(imports.status, ["queued", "running", "failed"])))
      .returning({ id: imports.id });
    if (!stopped) throw new AppError("conflict", "This import has ended already.");
    await recordAudit(ctx, tx, { action: "import.cancel", object: { kind: "import", id: importId } });
    await publishEvent(tx, { kind: "import", workspaceId, importId, conversationId: null });
    return before?.objectId ?? null;
  });
  if (objectId) await deleteObject(ctx, objectId);
}
