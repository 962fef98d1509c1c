import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import type { CloudContact } from "./payload/cloud-event.ts";

/** Keeps the address book of the WhatsApp Business app: it comes before the chats whose people it names. */
export async function saveContacts(
  tx: Executor,
  owner: { workspaceId: number; connectionId: number },
  contacts: readonly CloudContact[],
): Promise<void> {
  const names = new Map<string, string | null>();
  for (const { person, isRemoved } of contacts) {
    if (person.phone !== null) names.set(person.phone, isRemoved ? null : person.name);
  }
  if (names.size === 0) return;
  const { workspaceId, connectionId } = owner;
  const given = sql`unnest(${sql.param([...names.keys()])}::text[], ${sql.param([...names.values()])}::text[]) as g (phone, name)`;
  await tx.execute(sql`
    insert into cloud_contacts (workspace_id, connection_id, phone, name)
    select ${workspaceId}::int8, ${connectionId}::int8, phone, name from ${given} where name is not null order by phone
    on conflict (workspace_id, connection_id, phone) do update set name = excluded.name`);
  await tx.execute(sql`
    delete from cloud_contacts c using ${given} where c.workspace_id = ${workspaceId}::int8
      and c.connection_id = ${connectionId}::int8 and c.phone = g.phone and g.name is null`);
}
