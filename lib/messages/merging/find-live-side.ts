import { sql } from "drizzle-orm";
import { conversationStatuses } from "#drizzle/schema/enumerations.ts";
import type { Executor } from "#lib/db/client.ts";

export type LiveSide = {
  importId: number;
  conversationId: number;
  readingId: number;
  zone: string;
  /** `YYYY-MM-DDTHH:MM:SS` of the wall clock; null while it is empty. */
  firstAt: string | null;
  lastAt: string | null;
};

/** The conversation of a connection by its import; null when it is not shown, or was offered to merge before. */
export async function findLiveSide(
  executor: Executor,
  owner: { workspaceId: number; importId: number },
): Promise<LiveSide | null> {
  const { rows } = await executor.execute<LiveSide>(sql`
    select k.import_id::float8 as "importId", c.id::float8 as "conversationId", c.reading_id::float8 as "readingId", c.zone,
      to_char(c.first_at, 'YYYY-MM-DD"T"HH24:MI:SS') as "firstAt", to_char(c.last_at, 'YYYY-MM-DD"T"HH24:MI:SS') as "lastAt"
    from cloud_chats k join conversations c on c.workspace_id = k.workspace_id and c.id = k.conversation_id
    where k.workspace_id = ${owner.workspaceId}::int8 and k.import_id = ${owner.importId}::int8
      and c.reading_id is not null and c.trashed_at is null and c.status = ${conversationStatuses.indexOf("ready")}::int2
      and not exists (select from merges m where m.workspace_id = k.workspace_id and m.import_id = k.import_id)
    limit 1`);
  return rows[0] ?? null;
}
