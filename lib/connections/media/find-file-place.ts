import { sql } from "drizzle-orm";
import { conversationStatuses, mergeStates } from "#drizzle/schema/enumerations.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { MediaOwner } from "#lib/media/media-owner.ts";
import { lockConversation } from "#lib/messages/merging/lock-conversation.ts";
import { loadRows } from "../load-rows.ts";
import type { ClaimedMedia } from "./claim-media.ts";

export type FilePlace = MediaOwner & { mediaRowId: number; fileName: string };

/**
 * Where the file of a message stands in what its conversation shows now, which stays so until the transaction ends: a
 * conversation may have been merged into another since, or analysed anew.
 * @returns null when the conversation or the message is gone
 */
export async function findFilePlace(tx: Transaction, claimed: ClaimedMedia): Promise<FilePlace | null> {
  const { workspaceId, connectionId, messageId } = claimed;
  const conversationId = await findTarget(tx, claimed);
  await lockConversation(tx, { workspaceId, conversationId });
  // It may have been merged until the lock was had.
  if ((await findTarget(tx, claimed)) !== conversationId) return findFilePlace(tx, claimed);

  type Found = { readingId: number; importId: number; seq: number | null };
  const { rows } = await tx.execute<Found>(sql`
    select c.reading_id::float8 as "readingId", k.import_id::float8 as "importId", m.seq::float8 as seq
    from cloud_messages m
      join conversations c on c.workspace_id = m.workspace_id and c.id = ${conversationId}::int8
      join cloud_chats k on k.workspace_id = m.workspace_id and k.connection_id = m.connection_id
        and k.conversation_id in (m.conversation_id, c.id)
    where m.workspace_id = ${workspaceId}::int8 and m.connection_id = ${connectionId}::int8 and m.id = ${messageId}::int8
      and c.reading_id is not null and c.status <> ${conversationStatuses.indexOf("deleting")}::int2 limit 1`);
  const [found] = rows;
  if (!found || found.seq === null) return null;
  const { readingId, importId } = found;
  const place = { id: messageId, seq: found.seq, readingId, importId };
  const shown = (await loadRows(tx, workspaceId, [place])).get(messageId);
  if (!shown) return null;
  const { rows: files } = await tx.execute<{ id: number; fileName: string }>(sql`
    select id, file_name as "fileName" from media
    where workspace_id = ${workspaceId}::int8 and reading_id = ${readingId}::int8 and seq = ${shown.seq}::int8
    order by id limit 1`);
  const [file] = files;
  if (!file) return null;
  return { workspaceId, conversationId, readingId, importId, mediaRowId: file.id, fileName: file.fileName };
}

async function findTarget(tx: Transaction, { workspaceId, conversationId }: ClaimedMedia): Promise<number> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select m.conversation_id::float8 as id from merges m join conversations c on c.workspace_id = m.workspace_id
      and c.id = m.own_conversation_id and c.status = ${conversationStatuses.indexOf("merged")}::int2
    where m.workspace_id = ${workspaceId}::int8 and m.own_conversation_id = ${conversationId}::int8
      and m.state = ${mergeStates.indexOf("merged")}::int2 limit 1`);
  return rows[0]?.id ?? conversationId;
}
