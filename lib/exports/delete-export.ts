import { and, eq } from "drizzle-orm";
import { downloadLinks, exports } from "#drizzle/schema/exports.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { deleteObject } from "#lib/storage/delete-object.ts";
import { getExport } from "./get-export.ts";

/** Erases an export with its file and its links. @throws AppError `not_found`, `forbidden` */
export async function deleteExport(ctx: Context, exportId: number): Promise<void> {
  requireRole(ctx, "editor");
  const { conversationId } = await getExport(ctx, exportId);
  const { workspaceId } = ctx;
  const objectId = await ctx.db.transaction(async (tx) => {
    const links = and(eq(downloadLinks.workspaceId, workspaceId), eq(downloadLinks.exportId, exportId));
    await tx.delete(downloadLinks).where(links);
    const [gone] = await tx
      .delete(exports)
      .where(and(eq(exports.workspaceId, workspaceId), eq(exports.id, exportId)))
      .returning({ objectId: exports.objectId });
    await recordAudit(ctx, tx, { action: "export.delete", object: { kind: "export", id: exportId } });
    await publishEvent(tx, { kind: "export", workspaceId, exportId, conversationId });
    return gone?.objectId ?? null;
  });
  if (objectId) await deleteObject(ctx, objectId);
}
