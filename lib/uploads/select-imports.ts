import { and, desc, eq, getTableColumns, isNull, ne, type SQL, sql } from "drizzle-orm";
import { conversations, readings } from "#drizzle/schema/conversations.ts";
import { imports } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";

const {
  workspaceId: _workspaceId,
  checkpoint: _checkpoint,
  zone: _zone,
  conversationId: _conversationId,
  readingId: _readingId,
  ...columns
} = getTableColumns(imports);
const place = { conversationId: conversations.id, readingId: readings.id };

const isShown = sql<boolean>`${imports.readingId} is not distinct from ${conversations.readingId}`;

export type ImportRow = Omit<
  typeof imports.$inferSelect,
  "workspaceId" | "checkpoint" | "conversationId" | "readingId" | "zone"
> & {
  conversationId: number;
  readingId: number;
  conversationTitle: string;
  /** IANA zone under which this import takes the wall clock. */
  zone: string;
  /** Whether the conversation shows what this import has read. */
  isShown: boolean;
};

/** Imports of chats of the workspace, newest first, without those of conversations that are trashed or being erased. */
export function selectImports(
  { db, workspaceId }: Pick<Context, "db" | "workspaceId">,
  which: SQL | undefined,
  limit: number,
): Promise<ImportRow[]> {
  return db
    .select({ ...columns, ...place, conversationTitle: conversations.title, zone: readings.zone, isShown })
    .from(imports)
    .innerJoin(
      conversations,
      and(eq(conversations.workspaceId, imports.workspaceId), eq(conversations.id, imports.conversationId)),
    )
    .innerJoin(readings, and(eq(readings.workspaceId, imports.workspaceId), eq(readings.id, imports.readingId)))
    .where(
      and(
        eq(imports.workspaceId, workspaceId),
        ne(conversations.status, "deleting"),
        isNull(conversations.trashedAt),
        which,
      ),
    )
    .orderBy(desc(imports.id))
    .limit(limit);
}
