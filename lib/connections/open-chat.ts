import { sql } from "drizzle-orm";
import { conversationStatuses, mergeStates } from "#drizzle/schema/enumerations.ts";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { createChat, type OpenChat } from "./create-chat.ts";
import { nameGroup } from "./name-group.ts";
import type { CloudChat } from "./payload/cloud-event.ts";
import type { ReceivingConnection } from "./receiving.ts";

type Found = {
  conversationId: number;
  importId: number;
  readingId: number | null;
  zone: string | null;
  intoId: number | null;
};

/**
 * The conversation of a chat, made where there is none. A person is found by number first, then by business-scoped id,
 * and what was not known of the two is added. A conversation that was merged leads to the one it went into.
 * @returns null where there is none and `isKnownOnly` asks for none to be made
 */
export async function openChat(
  ctx: Context,
  tx: Transaction,
  connection: ReceivingConnection,
  chat: CloudChat,
  how: { subject?: string | null; isKnownOnly?: boolean } = {},
): Promise<OpenChat | null> {
  const { workspaceId } = ctx;
  const { phone = null, userId = null } = chat.person ?? {};
  const ofConnection = sql`k.workspace_id = ${workspaceId}::int8 and k.connection_id = ${connection.id}::int8`;
  const { rows } = await tx.execute<Found>(sql`
    select k.conversation_id::float8 as "conversationId", k.import_id::float8 as "importId",
      c.reading_id::float8 as "readingId", c.zone,
      (select m.conversation_id::float8 from merges m where m.workspace_id = k.workspace_id
        and m.own_conversation_id = k.conversation_id and m.state = ${mergeStates.indexOf("merged")}::int2
        and c.status = ${conversationStatuses.indexOf("merged")}::int2 limit 1) as "intoId"
    from cloud_chats k left join conversations c on c.workspace_id = k.workspace_id and c.id = k.conversation_id
    where ${ofConnection} and (k.phone = ${phone} or k.user_id = ${userId} or k.group_id = ${chat.groupId})
    order by k.phone is not distinct from ${phone} desc limit 1`);
  const [found] = rows;
  const isGroup = chat.groupId !== null;
  const create = () => (how.isKnownOnly ? null : createChat(ctx, tx, connection, chat, how.subject ?? null));
  if (!found) return create();
  const { conversationId, importId } = found;
  const own = sql`${ofConnection} and k.conversation_id = ${conversationId}::int8`;
  if (found.readingId === null || found.zone === null) {
    await tx.execute(sql`delete from cloud_chats k where ${own}`);
    return create();
  }
  if (found.intoId !== null) {
    await tx.execute(sql`update cloud_chats k set conversation_id = ${found.intoId}::int8 where ${own}`);
    return openChat(ctx, tx, connection, chat, how);
  }
  await addIdentity(tx, own, ofConnection, { phone, userId });
  if (how.subject) await nameGroup(tx, { workspaceId, conversationId }, how.subject);
  return { conversationId, importId, readingId: found.readingId, zone: found.zone, isGroup };
}

/** Fills in the id of a person that was not known; never one that another chat has. */
async function addIdentity(
  tx: Transaction,
  own: ReturnType<typeof sql>,
  ofConnection: ReturnType<typeof sql>,
  { phone, userId }: { phone: string | null; userId: string | null },
): Promise<void> {
  if (phone === null || userId === null) return;
  for (const [column, value] of [
    ["phone", phone],
    ["user_id", userId],
  ] as const) {
    const name = sql.identifier(column);
    await tx.execute(sql`
      update cloud_chats k set ${name} = ${value} where ${own} and ${name} is null
        and not exists (select from cloud_chats k where ${ofConnection} and ${name} = ${value})`);
  }
}
