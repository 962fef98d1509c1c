import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

/** From this many new rows on, the planner's picture of the tables may be wrong. */
const manyRows = 10_000;

/**
 * Leaves the tables as queries want them after an import: what waits for the search index is sorted in, and after a
 * large one the statistics are fresh. Autovacuum does both, but minutes later; until then a frequent word takes a second.
 */
export async function settleTables(executor: Executor, storedRows: number): Promise<void> {
  await executor.execute(sql`select gin_clean_pending_list('messages_search'::regclass)`);
  if (storedRows < manyRows) return;
  await executor.execute(
    sql`analyze messages, message_entities, vocabulary, conversation_days, conversation_day_kinds, conversation_terms`,
  );
}
