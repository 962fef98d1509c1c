import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import { downloadLinks, exports, mails } from "#drizzle/schema/exports.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";

const maxListed = 200;

/** An export as lists show it. `link` is the newest; `mail` what became of the letter. */
export type ListedExport = Awaited<ReturnType<typeof listExports>>[number];

/** The newest exports of the workspace, or of one conversation; those of trashed conversations are left out. */
export async function listExports(ctx: Context, filter: { conversationId?: number; exportId?: number } = {}) {
  requireRole(ctx, "viewer");
  const newestLink = ctx.db
    .select({
      expiresAt: downloadLinks.expiresAt,
      revokedAt: downloadLinks.revokedAt,
      downloads: downloadLinks.downloads,
      maxDownloads: downloadLinks.maxDownloads,
    })
    .from(downloadLinks)
    .where(and(eq(downloadLinks.workspaceId, exports.workspaceId), eq(downloadLinks.exportId, exports.id)))
    .orderBy(desc(downloadLinks.id))
    .limit(1)
    .as("link");
  const newestMail = ctx.db
    .select({ status: mails.status, lastError: mails.lastError })
    .from(mails)
    .where(and(eq(mails.workspaceId, exports.workspaceId), eq(mails.exportId, exports.id)))
    .orderBy(desc(mails.id))
    .limit(1)
    .as("mail");
  return ctx.db
    .select({
      id: exports.id,
      conversationId: exports.conversationId,
      title: conversations.title,
      format: exports.format,
      options: exports.options,
      status: exports.status,
      attempt: exports.attempt,
      done: exports.done,
      total: exports.total,
      byteSize: exports.byteSize,
      sha256: sql<string | null>`encode(${exports.sha256}, 'hex')`,
      messageCount: exports.messageCount,
      errorMessage: exports.errorMessage,
      createdAt: exports.createdAt,
      finishedAt: exports.finishedAt,
      linkExpiresAt: newestLink.expiresAt,
      linkRevokedAt: newestLink.revokedAt,
      linkDownloads: newestLink.downloads,
      linkMaxDownloads: newestLink.maxDownloads,
      mailStatus: newestMail.status,
      mailError: newestMail.lastError,
    })
    .from(exports)
    .innerJoin(
      conversations,
      and(
        eq(conversations.workspaceId, exports.workspaceId),
        eq(conversations.id, exports.conversationId),
        isNull(conversations.trashedAt),
      ),
    )
    .leftJoinLateral(newestLink, sql`true`)
    .leftJoinLateral(newestMail, sql`true`)
    .where(
      and(
        eq(exports.workspaceId, ctx.workspaceId),
        filter.conversationId === undefined ? undefined : eq(exports.conversationId, filter.conversationId),
        filter.exportId === undefined ? undefined : eq(exports.id, filter.exportId),
      ),
    )
    .orderBy(desc(exports.id))
    .limit(maxListed);
}
