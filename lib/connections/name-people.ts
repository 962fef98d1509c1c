import { and, eq, sql } from "drizzle-orm";
import { cloudContacts } from "#drizzle/schema/connections.ts";
import type { Executor } from "#lib/db/client.ts";
import type { CloudPerson } from "./payload/cloud-event.ts";
import type { Delivered } from "./receiving.ts";

/** Gives people whom an event knows by their number alone the names that the address book has for them. */
export async function namePeople(
  tx: Executor,
  owner: { workspaceId: number; connectionId: number },
  delivered: readonly Delivered[],
): Promise<Delivered[]> {
  const phones = new Set(
    delivered.flatMap(({ event }) => ("chat" in event ? unnamed(event.chat?.person ?? null) : [])),
  );
  if (phones.size === 0) return [...delivered];
  const rows = await tx
    .select({ phone: cloudContacts.phone, name: cloudContacts.name })
    .from(cloudContacts)
    .where(
      and(
        eq(cloudContacts.workspaceId, owner.workspaceId),
        eq(cloudContacts.connectionId, owner.connectionId),
        sql`${cloudContacts.phone} = any(${sql.param([...phones])}::text[])`,
      ),
    );
  const names = new Map(rows.map(({ phone, name }) => [phone, name]));
  const named = <Person extends CloudPerson | null>(person: Person): Person => {
    const name = person && person.name === null ? names.get(person.phone ?? "") : undefined;
    return name === undefined ? person : { ...person, name };
  };
  return delivered.map((from): Delivered => {
    const { event } = from;
    if (!("chat" in event) || !event.chat?.person) return from;
    const chat = { person: named(event.chat.person), groupId: null };
    if (!("sender" in event)) return { ...from, event: { ...event, chat } };
    const sender = event.isOutgoing ? event.sender : named(event.sender);
    return { ...from, event: { ...event, chat, sender } };
  });
}

function unnamed(person: CloudPerson | null): string[] {
  return person && person.name === null && person.phone !== null ? [person.phone] : [];
}
