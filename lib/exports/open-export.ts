import { and, eq } from "drizzle-orm";
import { exports } from "#drizzle/schema/exports.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { openObject } from "#lib/storage/open-object.ts";
import type { StoredObject } from "#lib/storage/open-stored.ts";
import { getExport } from "./get-export.ts";

/**
 * The file of an export for somebody who is signed in; needs no link and counts none.
 * @throws AppError `not_found`, `forbidden`, `conflict` while it is not ready
 */
export async function openExport(ctx: Context, exportId: number): Promise<{ fileName: string; object: StoredObject }> {
  requireRole(ctx, "editor");
  await getExport(ctx, exportId);
  const [row] = await ctx.db
    .select({ objectId: exports.objectId, fileName: exports.fileName })
    .from(exports)
    .where(and(eq(exports.workspaceId, ctx.workspaceId), eq(exports.id, exportId)));
  if (!row?.objectId || !row.fileName) throw new AppError("conflict", "The export is not ready yet.");
  const object = await openObject(ctx, row.objectId);
  await recordAudit(ctx, ctx.db, { action: "export.download", object: { kind: "export", id: exportId } });
  return { fileName: row.fileName, object };
}
