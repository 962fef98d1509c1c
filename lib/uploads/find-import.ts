import { eq } from "drizzle-orm";
import { imports } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { type ImportRow, selectImports } from "./select-imports.ts";

/** @throws AppError `not_found`, also for imports of other workspaces */
export async function findImport(ctx: Context, importId: number): Promise<ImportRow> {
  requireRole(ctx, "viewer");
  const [row] = await selectImports(ctx, eq(imports.id, importId), 1);
  if (!row) throw new AppError("not_found", "There is no such import.");
  return row;
}
