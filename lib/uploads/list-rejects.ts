import type { Context } from "#lib/context/context.ts";
import { findImport } from "./find-import.ts";
import { type RejectedLine, selectRejects } from "./select-rejects.ts";

const pageLines = 200;

/**
 * Lines that belong to no message, after line `after`: at most 200.
 * @throws AppError `not_found`
 */
export async function listRejects(ctx: Context, input: { importId: number; after: number }): Promise<RejectedLine[]> {
  await findImport(ctx, input.importId);
  return selectRejects(ctx, { ...input, limit: pageLines });
}
