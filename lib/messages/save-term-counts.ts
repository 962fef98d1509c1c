import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

/**
 * Adds numbers of messages to the terms of a workspace's vocabulary. Its rows are shared by all imports of the
 * workspace: give it the last place in a transaction. Terms go in one order, so that two imports cannot block each other.
 */
export async function saveTermCounts(
  tx: Executor,
  workspaceId: number,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  if (counts.size === 0) return;
  const terms = [...counts.keys()].sort();
  const added = terms.map((term) => counts.get(term) ?? 0);
  await tx.execute(sql`
    insert into vocabulary as v (workspace_id, term, messages)
    select ${workspaceId}::int8, term, messages
    from unnest(${sql.param(terms)}::text[], ${sql.param(added)}::int8[]) as added (term, messages)
    on conflict (workspace_id, term) do update set messages = v.messages + excluded.messages`);
}
