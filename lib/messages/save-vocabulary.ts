import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import type { NewMessage } from "./new-message.ts";

/**
 * Adds the search terms of new messages to the vocabulary of the workspace. Its rows are shared by all imports of the
 * workspace: give it the last place in a transaction. Terms go in one order, so that two imports cannot block each other.
 */
export async function saveVocabulary(
  tx: Executor,
  workspaceId: number,
  messages: Iterable<Pick<NewMessage, "lexemes">>,
): Promise<void> {
  const counts = new Map<string, number>();
  for (const { lexemes } of messages) {
    for (const term of lexemes.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  if (counts.size === 0) return;
  const terms = [...counts.keys()].sort();
  const added = terms.map((term) => counts.get(term) ?? 0);
  await tx.execute(sql`
    insert into vocabulary as v (workspace_id, term, messages)
    select ${workspaceId}::int8, term, messages
    from unnest(${sql.param(terms)}::text[], ${sql.param(added)}::int8[]) as added (term, messages)
    on conflict (workspace_id, term) do update set messages = v.messages + excluded.messages`);
}
