import { and, count, eq, lte, sql } from "drizzle-orm";
import { importRejects, imports } from "#drizzle/schema/imports.ts";
import { media } from "#drizzle/schema/messages.ts";
import type { Context } from "#lib/context/context.ts";
import { findImport } from "./find-import.ts";
import type { ImportRow } from "./select-imports.ts";
import { type RejectedLine, selectRejects } from "./select-rejects.ts";

const sampleLines = 20;

export type ImportDetails = ImportRow & {
  /** Place among all that wait, from 1; null when it does not wait. */
  queuePosition: number | null;
  /** Lines that belong to no message: their number and the first 20. */
  rejects: { total: number; sample: RejectedLine[] };
  /** Files that messages name or that lie in the archive. */
  media: { present: number; missing: number; damaged: number };
};

/**
 * One import: how far it is, what it found.
 * @throws AppError `not_found`
 */
export async function getImport(ctx: Context, importId: number): Promise<ImportDetails> {
  const row = await findImport(ctx, importId);
  const ofImport = and(eq(importRejects.workspaceId, ctx.workspaceId), eq(importRejects.importId, importId));
  const [queuePosition, total, sample, files] = await Promise.all([
    row.status === "queued" ? countWaiting(ctx, importId) : null,
    ctx.db.$count(importRejects, ofImport),
    selectRejects(ctx, { importId, after: 0, limit: sampleLines }),
    countMedia(ctx, row.readingId),
  ]);
  return { ...row, queuePosition, rejects: { total, sample }, media: files };
}

/** All workspaces share the workers, so all stand in one line. */
function countWaiting({ db }: Context, importId: number): Promise<number> {
  return db.$count(imports, and(eq(imports.status, "queued"), lte(imports.id, importId)));
}

async function countMedia({ db, workspaceId }: Context, readingId: number) {
  const [counts] = await db
    .select({
      present: count(media.objectId),
      damaged: count(media.problem),
      missing: sql<number>`count(*) filter (where ${media.objectId} is null and ${media.problem} is null)`.mapWith(
        Number,
      ),
    })
    .from(media)
    .where(and(eq(media.workspaceId, workspaceId), eq(media.readingId, readingId)));
  return counts ?? { present: 0, damaged: 0, missing: 0 };
}
