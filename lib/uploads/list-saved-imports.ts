import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { type SavedImportRow, selectSavedImports } from "./select-saved-imports.ts";

const maxImports = 200;

/** The newest 200 files of saved webhooks. */
export async function listSavedImports(ctx: Context): Promise<SavedImportRow[]> {
  requireRole(ctx, "viewer");
  return selectSavedImports(ctx, undefined, maxImports);
}
