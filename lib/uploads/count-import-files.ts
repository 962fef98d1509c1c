import { sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";
import { findImport } from "./find-import.ts";
import type { ImportFileGroup } from "./list-import-files.ts";

export type ImportFileCounts = Record<ImportFileGroup, number>;

/**
 * How many files of an import `listImportFiles` gives in each group; none once a later reading has replaced it.
 * @throws AppError `not_found`
 */
export async function countImportFiles(ctx: Context, importId: number): Promise<ImportFileCounts> {
  const { readingId } = await findImport(ctx, importId);
  const { rows } = await ctx.db.execute<ImportFileCounts>(sql`
    select count(*) filter (where seq is not null and object_id is not null)::float8 as present,
      count(*) filter (where seq is not null and object_id is null and problem is null)::float8 as missing,
      count(*) filter (where problem is not null)::float8 as unusable,
      count(*) filter (where seq is null and problem is null)::float8 as orphan
    from media where workspace_id = ${ctx.workspaceId}::int8 and reading_id = ${readingId}::int8
      and import_id = ${importId}::int8`);
  return rows[0] ?? { present: 0, missing: 0, unusable: 0, orphan: 0 };
}
