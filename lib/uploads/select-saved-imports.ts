import { and, desc, eq, getTableColumns, isNull, type SQL } from "drizzle-orm";
import { imports } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";

const {
  workspaceId: _w,
  checkpoint: _c,
  conversationId: _v,
  readingId: _r,
  zone: _z,
  ...columns
} = getTableColumns(imports);

export type SavedImportRow = Omit<
  typeof imports.$inferSelect,
  "workspaceId" | "checkpoint" | "conversationId" | "readingId" | "zone"
> & { conversationId: null; conversationTitle: null; zone: string };

/** Imports of saved webhooks of the workspace, newest first. */
export async function selectSavedImports(
  { db, workspaceId }: Pick<Context, "db" | "workspaceId">,
  which: SQL | undefined,
  limit: number,
): Promise<SavedImportRow[]> {
  const rows = await db
    .select({ ...columns, zone: imports.zone })
    .from(imports)
    .where(and(eq(imports.workspaceId, workspaceId), isNull(imports.conversationId), which))
    .orderBy(desc(imports.id))
    .limit(limit);
  return rows.map(({ zone, ...row }) => ({
    ...row,
    zone: zone ?? "UTC",
    conversationId: null,
    conversationTitle: null,
  }));
}
