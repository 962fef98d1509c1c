import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

/**
 * The messages of a live conversation that were edited or revoked, by their number of `cloud_messages`, with what they said
 * before, as far as that has come.
 */
export async function listRevised(
  executor: Executor,
  owner: { workspaceId: number; conversationId: number },
): Promise<Map<number, string[]>> {
  const { rows } = await executor.execute<{ id: number; texts: string[] }>(sql`
    select c.id::float8 as id, coalesce(array_agg(v.text) filter (where v.text is not null), '{}') as texts
    from cloud_chats k join cloud_messages e on e.workspace_id = k.workspace_id and e.connection_id = k.connection_id
        and e.conversation_id = k.conversation_id and e.type in ('edit', 'revoke')
      join cloud_messages c on c.workspace_id = e.workspace_id and c.connection_id = e.connection_id and c.wamid = e.target_wamid
      left join cloud_versions v on v.workspace_id = c.workspace_id and v.connection_id = c.connection_id
        and v.wamid = c.wamid and v.reason <> 'conflict'
    where k.workspace_id = ${owner.workspaceId}::int8 and k.conversation_id = ${owner.conversationId}::int8
    group by c.id`);
  return new Map(rows.map(({ id, texts }) => [id, texts]));
}
