import { type SQL, sql } from "drizzle-orm";
import { termKinds } from "#drizzle/schema/enumerations.ts";
import type { Executor } from "#lib/db/client.ts";

/** Tables whose rows do not depend on the engine, or are computed anew by the refresh that follows. */
export const copiedTables = [
  "media",
  "message_marks",
  "conversation_keywords",
  "topic_runs",
  "conversation_topics",
  "conversation_topic_days",
  "message_topics",
  "reply_links",
  "conversation_questions",
  "flow_states",
] as const;

const phrase = termKinds.indexOf("phrase");

/**
 * Copies what hangs on one reading to another, every column as it is. Topics, phrases and answers are shown until the
 * refresh finds them anew.
 */
export async function copyReadingRows(
  tx: Executor,
  owner: { workspaceId: number; sourceReadingId: number; readingId: number },
): Promise<void> {
  for (const table of copiedTables) await copyTable(tx, owner, table, sql`true`);
  await copyTable(tx, owner, "conversation_terms", sql`kind = ${phrase}::int2`);
  // No rules have this name: topics and answers are of words that the earlier engine saw.
  for (const table of ["topic_runs", "flow_states"]) {
    await tx.execute(sql`update ${sql.identifier(table)} set basis = ''
      where workspace_id = ${owner.workspaceId}::int8 and reading_id = ${owner.readingId}::int8`);
  }
}

async function copyTable(
  tx: Executor,
  owner: { workspaceId: number; sourceReadingId: number; readingId: number },
  table: string,
  which: SQL,
): Promise<void> {
  const { rows } = await tx.execute<{ name: string }>(sql`
    select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0
      and not attisdropped and attgenerated = '' and attname not in ('workspace_id', 'reading_id')
    order by attnum`);
  const columns = sql.join(
    rows.map(({ name }) => sql.identifier(name)),
    sql`, `,
  );
  await tx.execute(sql`
    insert into ${sql.identifier(table)} (workspace_id, reading_id, ${columns})
    select workspace_id, ${owner.readingId}::int8, ${columns} from ${sql.identifier(table)}
    where workspace_id = ${owner.workspaceId}::int8 and reading_id = ${owner.sourceReadingId}::int8 and ${which}`);
}
