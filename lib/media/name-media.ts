import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

/** Gives every file that a message of a reading names a row, in the order of the messages. Doing it again changes nothing. */
export async function nameMedia(
  executor: Executor,
  owner: { workspaceId: number; readingId: number; importId: number },
): Promise<void> {
  await executor.execute(sql`
    insert into media (workspace_id, reading_id, id, import_id, file_name, seq)
    select workspace_id, reading_id, row_number() over (order by seq), ${owner.importId}::int8, attachment, seq
    from messages
    where workspace_id = ${owner.workspaceId}::int8 and reading_id = ${owner.readingId}::int8 and attachment is not null
    on conflict do nothing`);
}
