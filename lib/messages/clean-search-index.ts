import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

/** Sorts what an import has left in the pending list of the search index into the index itself. */
export async function cleanSearchIndex(executor: Executor): Promise<void> {
  await executor.execute(sql`select gin_clean_pending_list('messages_search'::regclass)`);
}
