import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

/** Of how many messages one is marked. */
export const marked = 256;

/** Notes the rank of every 256th message of a reading, so that the rank of any is found by counting a few. */
export async function saveMarks(tx: Executor, owner: { workspaceId: number; readingId: number }): Promise<void> {
  await tx.execute(sql`
    insert into message_marks (workspace_id, reading_id, seq, rank)
    select ${owner.workspaceId}::int8, ${owner.readingId}::int8, seq, rank
    from (
      select seq, row_number() over (order by seq) as rank from messages
      where workspace_id = ${owner.workspaceId}::int8 and reading_id = ${owner.readingId}::int8
    ) as ranked
    where rank % ${marked}::int8 = 1`);
}
