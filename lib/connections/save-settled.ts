import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import type { CloudEntry } from "./cloud-entry.ts";

/** Stores which conversation entries have got that waited for one, and what they do there. */
export async function saveSettled(
  tx: Executor,
  owner: { workspaceId: number; connectionId: number },
  entries: readonly CloudEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const column = (value: (entry: CloudEntry) => unknown) => sql.param(entries.map(value));
  await tx.execute(sql`
    update cloud_messages c set conversation_id = e.conversation_id, effect = e.effect
    from unnest(${column(({ wamid }) => wamid)}::text[], ${column(({ conversationId }) => conversationId)}::int8[],
        ${column(({ effect }) => JSON.stringify(effect))}::jsonb[]) as e (wamid, conversation_id, effect)
    where c.workspace_id = ${owner.workspaceId}::int8 and c.connection_id = ${owner.connectionId}::int8
      and c.wamid = e.wamid`);
}
