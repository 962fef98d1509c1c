import { and, eq, sql } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import { downloadLinks, exports } from "#drizzle/schema/exports.ts";
import { hashToken } from "#lib/crypto/hash-token.ts";
import type { Executor } from "#lib/db/client.ts";
import { AppError } from "#lib/runtime/errors.ts";

/** What a link opens; nothing in it names a person or a conversation. */
export type OpenLink = {
  workspaceId: number;
  linkId: number;
  exportId: number;
  conversationId: number;
  objectId: string;
  format: "pdf" | "csv" | "json";
  byteSize: number;
  expiresAt: Date;
  downloadsLeft: number;
};

/**
 * The link of a token, if it still opens something. Trashed conversations close their links.
 * @throws AppError `gone`, the same for expired, revoked, used up and never given
 */
export async function findLink(executor: Executor, token: string, now: Date): Promise<OpenLink> {
  const [row] = await executor
    .select({
      workspaceId: downloadLinks.workspaceId,
      linkId: downloadLinks.id,
      exportId: exports.id,
      conversationId: exports.conversationId,
      objectId: exports.objectId,
      format: exports.format,
      byteSize: exports.byteSize,
      expiresAt: downloadLinks.expiresAt,
      revokedAt: downloadLinks.revokedAt,
      trashedAt: conversations.trashedAt,
      downloadsLeft: sql<number>`${downloadLinks.maxDownloads} - ${downloadLinks.downloads}`,
    })
    .from(downloadLinks)
    .innerJoin(exports, and(eq(exports.workspaceId, downloadLinks.workspaceId), eq(exports.id, downloadLinks.exportId)))
    .innerJoin(
      conversations,
      and(eq(conversations.workspaceId, exports.workspaceId), eq(conversations.id, exports.conversationId)),
    )
    .where(eq(downloadLinks.tokenHash, hashToken(token)));
  if (
    !row?.objectId ||
    row.byteSize === null ||
    row.revokedAt ||
    row.trashedAt ||
    row.downloadsLeft < 1 ||
    row.expiresAt <= now
  ) {
    throw new AppError("gone", "This link no longer opens anything.");
  }
  const { objectId, byteSize, revokedAt: _revoked, trashedAt: _trashed, ...link } = row;
  return { ...link, objectId, byteSize };
}
