import { and, asc, count, desc, eq, inArray, isNull, lte } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import { conversations } from "#drizzle/schema/conversations.ts";
import { importConversations, importRejects, imports } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";
import { findSavedImport } from "./find-saved-import.ts";
import { type SavedCounts, savedCounts } from "./saved-counts.ts";
import { type RejectedLine, selectRejects } from "./select-rejects.ts";
import type { SavedImportRow } from "./select-saved-imports.ts";

const sampleLines = 20;
const mostConversations = 200;

export type SavedImport = SavedImportRow & {
  counts: SavedCounts;
  /** Place among all that wait, from 1; null when it does not wait. */
  queuePosition: number | null;
  /** Lines that could not be read: their number and the first 20, with reasons only. */
  rejects: { total: number; sample: RejectedLine[] };
  /** Conversations that it has begun or grown, those with most messages first; at most 200. */
  conversations: { id: number; title: string; isNew: boolean; stored: number }[];
  conversationCount: number;
  /** Numbers that came with a saved file and that nobody has set up. */
  fileOnly: { id: number; name: string }[];
};

/** A file of saved webhooks: how far it is, what it brought, where that stands; null when there is no such import. */
export async function getSavedImport(ctx: Context, importId: number): Promise<SavedImport | null> {
  const row = await findSavedImport(ctx, importId);
  if (!row) return null;
  const { db, workspaceId } = ctx;
  const shown = and(
    eq(importConversations.workspaceId, workspaceId),
    eq(importConversations.importId, importId),
    inArray(conversations.status, ["ready", "partial"]),
    isNull(conversations.trashedAt),
  );
  const place = and(
    eq(conversations.workspaceId, importConversations.workspaceId),
    eq(conversations.id, importConversations.conversationId),
  );
  const [queuePosition, total, sample, chats, chatCount, fileOnly] = await Promise.all([
    row.status === "queued" ? db.$count(imports, and(eq(imports.status, "queued"), lte(imports.id, importId))) : null,
    db.$count(importRejects, and(eq(importRejects.workspaceId, workspaceId), eq(importRejects.importId, importId))),
    selectRejects(ctx, { importId, after: 0, limit: sampleLines }),
    db
      .select({
        id: conversations.id,
        title: conversations.title,
        isNew: importConversations.isNew,
        stored: importConversations.stored,
      })
      .from(importConversations)
      .innerJoin(conversations, place)
      .where(shown)
      .orderBy(desc(importConversations.stored), asc(conversations.id))
      .limit(mostConversations),
    db.select({ count: count() }).from(importConversations).innerJoin(conversations, place).where(shown),
    db
      .select({ id: connections.id, name: connections.name })
      .from(connections)
      .where(and(eq(connections.workspaceId, workspaceId), eq(connections.status, "file_only")))
      .orderBy(asc(connections.id)),
  ]);
  return {
    ...row,
    counts: savedCounts(row.progress),
    queuePosition,
    rejects: { total, sample },
    conversations: chats,
    conversationCount: chatCount[0]?.count ?? 0,
    fileOnly,
  };
}
