import { and, asc, eq, gt, isNotNull, isNull, type SQL } from "drizzle-orm";
import { media } from "#drizzle/schema/messages.ts";
import type { Context } from "#lib/context/context.ts";
import { recordView } from "#lib/library/record-view.ts";
import { findImport } from "./find-import.ts";

const pageFiles = 200;

export const importFileGroups = ["present", "missing", "unusable", "orphan"] as const;

/**
 * `present`: a message names it and it is here; `missing`: a message names it and it is not; `unusable`: damaged or
 * refused; `orphan`: it lies in the archive and no message names it.
 */
export type ImportFileGroup = (typeof importFileGroups)[number];

export type ImportFile = {
  id: number;
  fileName: string;
  /** The message that names it. */
  seq: number | null;
  byteSize: number | null;
  problem: string | null;
};

const inGroup: Readonly<Record<ImportFileGroup, SQL | undefined>> = {
  present: and(isNotNull(media.seq), isNotNull(media.objectId)),
  missing: and(isNotNull(media.seq), isNull(media.objectId), isNull(media.problem)),
  unusable: isNotNull(media.problem),
  orphan: and(isNull(media.seq), isNull(media.problem)),
};

/**
 * Files of an import in one group, in the order of their messages, after the file with id `after`: at most 200. Looking at them stands in the trail.
 * @throws AppError `not_found`
 */
export async function listImportFiles(
  ctx: Context,
  input: { importId: number; group: ImportFileGroup; after: number },
): Promise<ImportFile[]> {
  const { conversationId, readingId } = await findImport(ctx, input.importId);
  await recordView(ctx, conversationId);
  return ctx.db
    .select({
      id: media.id,
      fileName: media.fileName,
      seq: media.seq,
      byteSize: media.byteSize,
      problem: media.problem,
    })
    .from(media)
    .where(
      and(
        eq(media.workspaceId, ctx.workspaceId),
        eq(media.readingId, readingId),
        eq(media.importId, input.importId),
        gt(media.id, input.after),
        inGroup[input.group],
      ),
    )
    .orderBy(asc(media.id))
    .limit(pageFiles);
}
