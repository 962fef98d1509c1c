import type { Context } from "#lib/context/context.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { type ListedExport, listExports } from "./list-exports.ts";

/** One export of the workspace. @throws AppError `not_found`, also for one of another workspace */
export async function getExport(ctx: Context, exportId: number): Promise<ListedExport> {
  const [row] = await listExports(ctx, { exportId });
  if (!row) throw new AppError("not_found", "There is no such export.");
  return row;
}
