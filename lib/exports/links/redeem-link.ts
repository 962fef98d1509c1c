import { and, eq, lt, sql } from "drizzle-orm";
import { downloadLinks } from "#drizzle/schema/exports.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { PublicContext } from "#lib/context/public-context.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { openObject } from "#lib/storage/open-object.ts";
import type { StoredObject } from "#lib/storage/open-stored.ts";
import { findLink, type OpenLink } from "./find-link.ts";

/**
 * Counts a download and opens the file. Two at once cannot both take the last one.
 * @throws AppError `gone`, `storage_unavailable`; the download is then not counted
 */
export async function redeemLink(ctx: PublicContext, token: string): Promise<{ link: OpenLink; object: StoredObject }> {
  const link = await findLink(ctx.db, token, ctx.now());
  const { workspaceId, linkId, exportId, conversationId } = link;
  const object = await openObject({ workspaceId, db: ctx.db }, link.objectId);
  await ctx.db.transaction(async (tx) => {
    const counted = await tx
      .update(downloadLinks)
      .set({ downloads: sql`${downloadLinks.downloads} + 1` })
      .where(
        and(
          eq(downloadLinks.workspaceId, workspaceId),
          eq(downloadLinks.id, linkId),
          lt(downloadLinks.downloads, downloadLinks.maxDownloads),
        ),
      )
      .returning({ id: downloadLinks.id });
    if (counted.length === 0) throw new AppError("gone", "This link no longer opens anything.");
    await recordAudit({ ...ctx, workspaceId, actor: { kind: "link", id: String(linkId) } }, tx, {
      action: "export.download",
      object: { kind: "export", id: exportId },
    });
    await publishEvent(tx, { kind: "export", workspaceId, exportId, conversationId });
  });
  return { link, object };
}
