import { type SQL, sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

const batchRows = 20_000;

/** Deletes rows in batches, so that no transaction is long and a worker that stops loses little. */
export async function deleteRows(executor: Executor, table: string, which: SQL, signal: AbortSignal): Promise<void> {
  const name = sql.identifier(table);
  const batch = sql`select ctid from ${name} where ${which} limit ${batchRows}`;
  let deleted = batchRows;
  while (deleted === batchRows) {
    signal.throwIfAborted();
    const { rowCount } = await executor.execute(sql`delete from ${name} where ctid = any(array(${batch}))`);
    deleted = rowCount ?? 0;
  }
}
