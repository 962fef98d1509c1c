import { and, eq, inArray } from "drizzle-orm";
import { imports } from "#drizzle/schema/imports.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { getConversation } from "#lib/library/get-conversation.ts";
import { startErasing } from "#lib/library/start-erasing.ts";
import { touchConversation } from "#lib/library/touch-conversation.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { cancelSavedImport } from "./cancel-saved-import.ts";
import { findImport } from "./find-import.ts";
import { findSavedImport } from "./find-saved-import.ts";

/**
 * Stops an import that has not finished; its worker writes nothing more. A conversation that was never read before
 * goes with it, file and all; one that is only read anew keeps what it shows.
 * @throws AppError `not_found`; `conflict` when it has ended already
 */
export async function cancelImport(ctx: Context, importId: number): Promise<void> {
  requireRole(ctx, "editor");
  const { workspaceId } = ctx;
  if (await findSavedImport(ctx, importId)) return cancelSavedImport(ctx, importId);
  const { conversationId } = await findImport(ctx, importId);
  await ctx.db.transaction(async (tx) => {
    const { readingId } = await getConversation(ctx, conversationId, { executor: tx });
    const [stopped] = await tx
      .update(imports)
      .set({ status: "cancelled", finishedAt: ctx.now() })
      .where(
        and(
          eq(imports.workspaceId, workspaceId),
          eq(imports.id, importId),
          inArray(imports.status, readingId === null ? ["queued", "running", "failed"] : ["queued", "running"]),
        ),
      )
      .returning({ id: imports.id });
    if (!stopped) throw new AppError("conflict", "This import has ended already.");
    await recordAudit(ctx, tx, { action: "import.cancel", object: { kind: "import", id: importId } });
    await publishEvent(tx, { kind: "import", workspaceId, importId, conversationId });
    if (readingId === null) await startErasing(ctx, tx, conversationId);
    else await touchConversation(ctx, tx, conversationId);
  });
}
