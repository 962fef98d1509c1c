import type { Context } from "#lib/context/context.ts";
import { recordView } from "#lib/library/record-view.ts";
import { findImport } from "./find-import.ts";
import { findSavedImport } from "./find-saved-import.ts";
import { type RejectedLine, selectRejects } from "./select-rejects.ts";

const pageLines = 200;

/**
 * Lines that belong to no message, after line `after`: at most 200. Looking at them stands in the trail.
 * @throws AppError `not_found`
 */
export async function listRejects(ctx: Context, input: { importId: number; after: number }): Promise<RejectedLine[]> {
  // Of saved webhooks only reasons are kept: nobody looks at a conversation by them.
  if (!(await findSavedImport(ctx, input.importId))) {
    const { conversationId } = await findImport(ctx, input.importId);
    await recordView(ctx, conversationId);
  }
  return selectRejects(ctx, { ...input, limit: pageLines });
}
