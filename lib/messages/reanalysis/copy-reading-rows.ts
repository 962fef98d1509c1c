import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

/** Tables whose rows do not depend on the engine, or are computed anew by the refresh that follows. */
export const copiedTables = ["media", "message_marks", "conversation_keywords"] as const;

/** Copies what hangs on one reading to another, every column as it is. */
export async function copyReadingRows(
  tx: Executor,
  owner: { workspaceId: number; sourceReadingId: number; readingId: number },
): Promise<void> {
  for (const table of copiedTables) {
    const { rows } = await tx.execute<{ name: string }>(sql`
      select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0
        and not attisdropped and attgenerated = '' and attname not in ('workspace_id', 'reading_id')
      order by attnum`);
    const columns = sql.join(
      rows.map(({ name }) => sql.identifier(name)),
      sql`, `,
    );
    await tx.execute(sql`
      insert into ${sql.identifier(table)} (workspace_id, reading_id, ${columns})
      select workspace_id, ${owner.readingId}::int8, ${columns} from ${sql.identifier(table)}
      where workspace_id = ${owner.workspaceId}::int8 and reading_id = ${owner.sourceReadingId}::int8`);
  }
}
