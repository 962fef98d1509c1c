import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import { marked } from "./save-marks.ts";

/** Marks what was added behind readings that have marks; one that has none needs none. */
export async function extendMarks(tx: Executor, workspaceId: number, readingIds: readonly number[]): Promise<void> {
  const ofReading = sql`workspace_id = ${workspaceId}::int8 and reading_id = r.id`;
  await tx.execute(sql`
    insert into message_marks (workspace_id, reading_id, seq, rank)
    select ${workspaceId}::int8, r.id, added.seq, added.rank
    from unnest(${sql.param([...readingIds])}::int8[]) as r (id)
      cross join lateral (
        select seq, rank from message_marks where ${ofReading} order by seq desc limit 1) as last
      cross join lateral (
        select seq, last.rank + row_number() over (order by seq) as rank from messages
        where ${ofReading} and seq > last.seq) as added
    where added.rank % ${marked}::int8 = 1`);
}
