import { sql } from "drizzle-orm";
import { conversationStatuses, mergeStates } from "#drizzle/schema/enumerations.ts";
import type { Executor } from "#lib/db/client.ts";

/** Into which conversation each was merged; those that stand for themselves are left out. */
export async function followMerged(
  executor: Executor,
  workspaceId: number,
  conversationIds: readonly number[],
): Promise<Map<number, number>> {
  if (conversationIds.length === 0) return new Map();
  const { rows } = await executor.execute<{ from: number; into: number }>(sql`
    select m.own_conversation_id::float8 as from, m.conversation_id::float8 as into
    from merges m join conversations c on c.workspace_id = m.workspace_id and c.id = m.own_conversation_id
    where m.workspace_id = ${workspaceId}::int8
      and m.own_conversation_id = any(${sql.param([...conversationIds])}::int8[])
      and m.state = ${mergeStates.indexOf("merged")}::int2 and c.status = ${conversationStatuses.indexOf("merged")}::int2`);
  return new Map(rows.map(({ from, into }) => [from, into]));
}
