import { sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";
import { deleteObject } from "#lib/storage/delete-object.ts";
import { deleteReading } from "./delete-reading.ts";
import { deleteRows } from "./delete-rows.ts";

const tables = [
  "exports",
  "imports",
  "participants",
  "conversation_sweeps",
  "reanalyses",
  "refinements",
  "readings",
  "cloud_media",
  "cloud_messages",
  "cloud_people",
  "cloud_chats",
];

/**
 * Removes all rows and files of a conversation that is being erased, the conversation's own row last: stopped at any
 * point and run again, it ends in the same state. What stands of it in the audit trail are ids, and stays.
 */
export async function deleteConversationData(
  ctx: Pick<Context, "workspaceId" | "db">,
  conversationId: number,
  signal: AbortSignal,
): Promise<void> {
  const { db } = ctx;
  const workspace = sql`workspace_id = ${ctx.workspaceId}::int8`;
  const own = sql`${workspace} and conversation_id = ${conversationId}::int8`;

  const files = await db.execute<{ id: string }>(sql`
    select object_id as id from imports i where ${own} and object_id is not null and not exists (
      select from imports o where o.workspace_id = i.workspace_id and o.object_id = i.object_id
        and o.conversation_id <> i.conversation_id)
    union select object_id from exports where ${own} and object_id is not null`);
  for (const { id } of files.rows) {
    signal.throwIfAborted();
    await deleteObject(ctx, id);
  }
  const readings = await db.execute<{ id: string }>(sql`select id from readings where ${own}`);
  for (const { id } of readings.rows) await deleteReading(ctx, Number(id), signal);

  const importIds = sql`select id from imports where ${own}`;
  const exportIds = sql`select id from exports where ${own}`;
  await deleteRows(db, "import_rejects", sql`${workspace} and import_id in (${importIds})`, signal);
  await deleteRows(db, "download_links", sql`${workspace} and export_id in (${exportIds})`, signal);
  await deleteRows(db, "mails", sql`${workspace} and export_id in (${exportIds})`, signal);
  await deleteRows(
    db,
    "merges",
    sql`${own} or (${workspace} and own_conversation_id = ${conversationId}::int8)`,
    signal,
  );
  const cloud = sql`select connection_id, wamid from cloud_messages where ${own}`;
  for (const table of ["cloud_versions", "cloud_statuses"]) {
    await deleteRows(db, table, sql`${workspace} and (connection_id, wamid) in (${cloud})`, signal);
  }
  // What Meta sent holds the texts too; what it says of other conversations has been read.
  const payloads = sql`select payload_id from cloud_messages where ${own}`;
  await deleteRows(db, "webhook_payloads", sql`${workspace} and id in (${payloads})`, signal);
  const people = sql`select connection_id, phone from cloud_chats where ${own} and phone is not null`;
  await deleteRows(db, "cloud_contacts", sql`${workspace} and (connection_id, phone) in (${people})`, signal);
  for (const table of tables) await deleteRows(db, table, own, signal);
  await db.execute(sql`delete from conversations where ${workspace} and id = ${conversationId}::int8`);
}
