import { and, eq, isNull } from "drizzle-orm";
import { downloadLinks } from "#drizzle/schema/exports.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { getExport } from "../get-export.ts";

/** Closes every link of an export that is still open. @throws AppError `not_found`, `forbidden` */
export async function revokeLinks(ctx: Context, exportId: number): Promise<void> {
  requireRole(ctx, "editor");
  const { conversationId } = await getExport(ctx, exportId);
  const { workspaceId } = ctx;
  await ctx.db.transaction(async (tx) => {
    await tx
      .update(downloadLinks)
      .set({ revokedAt: ctx.now() })
      .where(
        and(
          eq(downloadLinks.workspaceId, workspaceId),
          eq(downloadLinks.exportId, exportId),
          isNull(downloadLinks.revokedAt),
        ),
      );
    await recordAudit(ctx, tx, { action: "export.revoke", object: { kind: "export", id: exportId } });
    await publishEvent(tx, { kind: "export", workspaceId, exportId, conversationId });
  });
}
