import { sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";
import type { Executor } from "#lib/db/client.ts";
import { deleteRows } from "./delete-rows.ts";
import { deleteUnsharedObject } from "./delete-unshared-object.ts";

const tables = [
  "message_entities",
  "message_marks",
  "media",
  "conversation_days",
  "conversation_day_kinds",
  "conversation_day_languages",
  "conversation_terms",
  "conversation_turns",
  "conversation_keywords",
  "topic_runs",
  "conversation_topics",
  "conversation_topic_days",
  "message_topics",
  "reply_links",
  "conversation_questions",
  "flow_states",
];

/**
 * Removes all that one reading filled: messages with their share of the vocabulary, counts, and media files that no
 * other reading names. Its own row stays, for imports point at it. Stopped at any point and run again, it ends in the same state.
 */
export async function deleteReading(
  ctx: Pick<Context, "workspaceId" | "db">,
  readingId: number,
  signal: AbortSignal,
): Promise<void> {
  const { db, workspaceId } = ctx;
  const own = sql`workspace_id = ${workspaceId}::int8 and reading_id = ${readingId}::int8`;
  const { rows } = await db.execute<{ id: string }>(sql`
    select distinct object_id as id from media m where ${own} and object_id is not null and not exists (
      select from media o where o.workspace_id = m.workspace_id and o.object_id = m.object_id
        and o.reading_id <> m.reading_id)`);
  for (const { id } of rows) {
    signal.throwIfAborted();
    await deleteUnsharedObject(ctx, { objectId: id, readingId });
  }
  for (const table of tables) await deleteRows(db, table, own, signal);
  signal.throwIfAborted();
  await db.transaction(async (tx) => {
    await forgetWords(tx, workspaceId, readingId);
    await tx.execute(sql`delete from messages where ${own}`);
  });
}

/** So that no suggestion tells what was erased. Locks in the order of the terms, as imports do. */
async function forgetWords(tx: Executor, workspaceId: number, readingId: number): Promise<void> {
  // ts_stat takes the text of a query: both ids are numbers.
  const vectors = `select tsv from messages where workspace_id = ${workspaceId} and reading_id = ${readingId}`;
  await tx.execute(sql`
    with gone as materialized (select word, ndoc from ts_stat(${vectors})), locked as materialized (
      select v.term, gone.ndoc from vocabulary v join gone on gone.word = v.term
      where v.workspace_id = ${workspaceId}::int8 order by v.term for update of v)
    update vocabulary as v set messages = v.messages - locked.ndoc
    from locked where v.workspace_id = ${workspaceId}::int8 and v.term = locked.term`);
  await tx.execute(sql`delete from vocabulary where workspace_id = ${workspaceId}::int8 and messages <= 0`);
}
