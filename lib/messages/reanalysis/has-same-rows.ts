import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import { exportedColumns } from "../exported-columns.ts";

// The text stands in the hash.
const compared = exportedColumns.filter((name) => name !== "seq" && name !== "text" && name !== "details");

/** Whether two readings hold the same messages, whatever is said of them: none was added or taken away meanwhile. */
export async function hasSameRows(
  executor: Executor,
  owner: { workspaceId: number; sourceReadingId: number; readingId: number },
): Promise<boolean> {
  const list = (alias: string) => sql.raw(compared.map((name) => `${alias}.${name}`).join(", "));
  const rowsOf = (readingId: number) => sql`(select * from messages
    where workspace_id = ${owner.workspaceId}::int8 and reading_id = ${readingId}::int8)`;
  const { rows } = await executor.execute<{ differ: boolean }>(sql`
    select exists (
      select from ${rowsOf(owner.sourceReadingId)} as s full join ${rowsOf(owner.readingId)} as n on n.seq = s.seq
      where s.seq is null or n.seq is null or (${list("s")}) is distinct from (${list("n")})) as differ`);
  return rows[0]?.differ === false;
}
