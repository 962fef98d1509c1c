import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

/** Removes rows that others take the place of, with their entities. Their files stay: they belong to the place. */
export async function deleteMessages(
  tx: Executor,
  workspaceId: number,
  rows: readonly { readingId: number; seq: number }[],
): Promise<void> {
  if (rows.length === 0) return;
  const [readingIds, seqs] = [sql.param(rows.map(({ readingId }) => readingId)), sql.param(rows.map(({ seq }) => seq))];
  for (const table of ["message_entities", "messages"]) {
    await tx.execute(sql`
      delete from ${sql.identifier(table)} t using unnest(${readingIds}::int8[], ${seqs}::int8[]) as g (reading_id, seq)
      where t.workspace_id = ${workspaceId}::int8 and t.reading_id = g.reading_id and t.seq = g.seq`);
  }
}
