import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { config } from "#lib/runtime/config.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { getExport } from "../get-export.ts";
import { createLink } from "./create-link.ts";

/**
 * Another link to a finished export, shown this once.
 * @throws AppError `not_found`, `forbidden`, `conflict` while the export is not ready
 */
export async function renewLink(ctx: Context, exportId: number): Promise<{ url: string }> {
  requireRole(ctx, "editor");
  const { status, conversationId } = await getExport(ctx, exportId);
  if (status !== "ready") throw new AppError("conflict", "The export is not ready yet.");
  const { workspaceId } = ctx;
  return ctx.db.transaction(async (tx) => {
    const link = await createLink(tx, { workspaceId, exportId, createdBy: ctx.actor.id, now: ctx.now() });
    await recordAudit(ctx, tx, {
      action: "export.link",
      object: { kind: "export", id: exportId },
      details: { linkId: link.id },
    });
    await publishEvent(tx, { kind: "export", workspaceId, exportId, conversationId });
    return { url: `${config().publicUrl}/download/${link.token}` };
  });
}
