import { eq } from "drizzle-orm";
import { imports } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { type SavedImportRow, selectSavedImports } from "./select-saved-imports.ts";

/** An import of saved webhooks; null when it is another one or none. */
export async function findSavedImport(ctx: Context, importId: number): Promise<SavedImportRow | null> {
  requireRole(ctx, "viewer");
  const [row] = await selectSavedImports(ctx, eq(imports.id, importId), 1);
  return row ?? null;
}
