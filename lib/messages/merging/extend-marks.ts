import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import { saveMarks } from "./save-marks.ts";

/** Marks what was added behind a reading that has marks; one that has none needs none. */
export async function extendMarks(tx: Executor, owner: { workspaceId: number; readingId: number }): Promise<void> {
  const { rows } = await tx.execute<{ seq: number; rank: number }>(sql`
    select seq::float8 as seq, rank::float8 as rank from message_marks
    where workspace_id = ${owner.workspaceId}::int8 and reading_id = ${owner.readingId}::int8
    order by seq desc limit 1`);
  if (rows[0]) await saveMarks(tx, owner, rows[0]);
}
