import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import type { Merge } from "./find-merge.ts";

/**
 * Removes the rows that an import added behind a conversation, and the files that it gave to older ones.
 * @returns what the search terms of these rows take from the vocabulary
 */
export async function removeAppended(
  tx: Executor,
  owner: { workspaceId: number; readingId: number },
  { importId, filledMedia }: Pick<Merge, "importId" | "filledMedia">,
): Promise<Map<string, number>> {
  const ofReading = sql`workspace_id = ${owner.workspaceId}::int8 and reading_id = ${owner.readingId}::int8`;
  const ofImport = sql`${ofReading} and import_id = ${importId}::int8`;
  // ts_stat takes the text of a query: all three ids are numbers.
  const vectors = `select tsv from messages where workspace_id = ${owner.workspaceId} and reading_id = ${owner.readingId}
    and import_id = ${importId}`;
  const { rows: terms } = await tx.execute<{ word: string; ndoc: number }>(
    sql`select word, ndoc from ts_stat(${vectors})`,
  );
  await tx.execute(sql`
    delete from message_entities e using messages m where m.workspace_id = e.workspace_id and m.reading_id = e.reading_id
      and m.seq = e.seq and m.workspace_id = ${owner.workspaceId}::int8 and m.reading_id = ${owner.readingId}::int8
      and m.import_id = ${importId}::int8`);
  await tx.execute(sql`delete from media where ${ofImport}`);
  await tx.execute(sql`
    update media set object_id = null, content_type = null, byte_size = null, sha256 = null, width = null, height = null,
      duration_ms = null, threat = null, problem = null
    where ${ofReading} and id = any(${sql.param(filledMedia)}::int4[])`);
  await tx.execute(sql`delete from messages where ${ofImport}`);
  await tx.execute(sql`
    delete from message_marks where ${ofReading}
      and seq > (select coalesce(max(seq), 0) from messages where ${ofReading})`);
  await tx.execute(sql`
    delete from import_rejects where workspace_id = ${owner.workspaceId}::int8 and import_id = ${importId}::int8`);
  return new Map(terms.map(({ word, ndoc }) => [word, -ndoc]));
}
