import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

/** Which participants of a conversation stand for others, such as `4>1,7>1`: figures of people depend on it. */
export async function describePeople(
  executor: Executor,
  owner: { workspaceId: number; conversationId: number },
): Promise<string> {
  const { rows } = await executor.execute<{ people: string }>(sql`
    select coalesce(string_agg(id || '>' || merged_into, ',' order by id), '') as people from participants
    where workspace_id = ${owner.workspaceId}::int8 and conversation_id = ${owner.conversationId}::int8
      and merged_into is not null`);
  return rows[0]?.people ?? "";
}
