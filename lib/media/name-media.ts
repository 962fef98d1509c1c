import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

/** Gives every file that a message of an import names a row, in the order of the messages, after those there are. Doing it again changes nothing. */
export async function nameMedia(
  executor: Executor,
  owner: { workspaceId: number; readingId: number; importId: number },
): Promise<void> {
  const ofReading = sql`workspace_id = ${owner.workspaceId}::int8 and reading_id = ${owner.readingId}::int8`;
  await executor.execute(sql`
    insert into media (workspace_id, reading_id, id, import_id, file_name, seq)
    select workspace_id, reading_id, (select coalesce(max(id), 0) from media where ${ofReading}) + row_number() over (order by seq),
      ${owner.importId}::int8, attachment, seq
    from messages m
    where ${ofReading} and import_id = ${owner.importId}::int8 and attachment is not null and not exists (
      select from media f where f.workspace_id = m.workspace_id and f.reading_id = m.reading_id and f.seq = m.seq)`);
}
