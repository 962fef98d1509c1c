import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import type { CloudIdentity } from "./payload/cloud-event.ts";

/** Lets a chat and its person go on under a new number or id, unless another chat has that one. */
export async function saveIdentity(
  tx: Executor,
  owner: { workspaceId: number; connectionId: number },
  { previous, current }: CloudIdentity,
): Promise<void> {
  const ofConnection = sql`workspace_id = ${owner.workspaceId}::int8 and connection_id = ${owner.connectionId}::int8`;
  const chats = sql`select conversation_id from cloud_chats where ${ofConnection}`;
  const ofPeople = sql`workspace_id = ${owner.workspaceId}::int8 and conversation_id in (${chats})`;
  const isBefore = sql`(phone = ${previous.phone} or user_id = ${previous.userId})`;
  for (const [column, value] of [
    ["phone", current.phone],
    ["user_id", current.userId],
  ] as const) {
    if (value === null) continue;
    const name = sql.identifier(column);
    await tx.execute(sql`
      update cloud_people as p set ${name} = ${value} where ${ofPeople} and ${isBefore} and not exists (
        select from cloud_people o where o.workspace_id = p.workspace_id and o.conversation_id = p.conversation_id
          and o.${name} = ${value})`);
    await tx.execute(sql`
      update cloud_chats set ${name} = ${value} where ${ofConnection} and ${isBefore} and not exists (
        select from cloud_chats where ${ofConnection} and ${name} = ${value})`);
  }
}
