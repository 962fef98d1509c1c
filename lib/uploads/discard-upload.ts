import { and, eq, ne } from "drizzle-orm";
import { imports } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";
import { deleteObject } from "#lib/storage/delete-object.ts";

/**
 * Removes the file of an import that turned out to hold no chat: nobody is served by keeping it. A file that another
 * import of the same conversation reads stays.
 */
export async function discardUpload(ctx: Context, importId: number): Promise<void> {
  const inWorkspace = eq(imports.workspaceId, ctx.workspaceId);
  const own = and(inWorkspace, eq(imports.id, importId), eq(imports.status, "failed"));
  const objectId = await ctx.db.transaction(async (tx) => {
    const [row] = await tx.select({ objectId: imports.objectId }).from(imports).where(own).for("update");
    if (!row?.objectId) return null;
    const others = and(inWorkspace, eq(imports.objectId, row.objectId), ne(imports.id, importId));
    if ((await tx.$count(imports, others)) > 0) return null;
    await tx.update(imports).set({ objectId: null }).where(own);
    return row.objectId;
  });
  if (objectId) await deleteObject(ctx, objectId);
}
