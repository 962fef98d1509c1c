import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

/** Removes rows that others take the place of, with their entities. Their files stay: they belong to the place. */
export async function deleteMessages(
  tx: Executor,
  owner: { workspaceId: number; readingId: number },
  seqs: readonly number[],
): Promise<void> {
  if (seqs.length === 0) return;
  const which = sql`workspace_id = ${owner.workspaceId}::int8 and reading_id = ${owner.readingId}::int8
    and seq = any(${sql.param([...seqs])}::int8[])`;
  await tx.execute(sql`delete from message_entities where ${which}`);
  await tx.execute(sql`delete from messages where ${which}`);
}
