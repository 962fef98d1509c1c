import { and, eq, sql } from "drizzle-orm";
import { cloudPeople } from "#drizzle/schema/connections.ts";
import { conversations, participants } from "#drizzle/schema/conversations.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { StoredPeople } from "./load-people.ts";
import type { CloudPerson } from "./payload/cloud-event.ts";
import { numberWords, personWords } from "./person-words.ts";
import type { ReceivingConnection } from "./receiving.ts";

export type People = {
  /** The participant that somebody is, made where there is none. */
  idOf(person: CloudPerson, isOutgoing: boolean): Promise<number>;
  /** Lets somebody go on under another number or id. */
  adopt(previous: CloudPerson, current: CloudPerson): Promise<void>;
  nameOf(participantId: number): string;
  personOf(participantId: number): number;
  names(): string[];
};

type Row = { participantId: number; isBusiness: boolean; phone: string | null; userId: string | null };

/**
 * Who takes part in a conversation of a connection. Somebody who was known by the number alone gets the name that comes
 * later.
 * @param stored what `loadPeople` gives of it; added to
 */
export function openPeople(
  tx: Transaction,
  owner: { workspaceId: number; conversationId: number },
  connection: ReceivingConnection,
  { participants: rows, known }: { participants: StoredPeople["participants"]; known: Row[] },
): People {
  const { workspaceId, conversationId } = owner;
  const own = and(eq(participants.workspaceId, workspaceId), eq(participants.conversationId, conversationId));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const merged = new Map(rows.map(({ id, mergedInto }) => [id, mergedInto]));
  let last = Math.max(0, ...names.keys());

  function freeName(wanted: string, person: CloudPerson): string {
    const taken = new Set(names.values());
    if (!taken.has(wanted)) return wanted;
    const mark = person.phone ? numberWords(person.phone) : (person.userId ?? "");
    for (let count = 1; ; count++) {
      const name = count === 1 ? `${wanted} (${mark})` : `${wanted} (${mark}, ${count})`;
      if (!taken.has(name)) return name;
    }
  }

  /** A chat that is called by a number or id gets the name of the person whom it stands for. */
  async function retitle(old: string, name: string): Promise<void> {
    await tx
      .update(conversations)
      .set({ title: name })
      .where(
        and(
          eq(conversations.workspaceId, workspaceId),
          eq(conversations.id, conversationId),
          eq(conversations.title, old),
        ),
      );
  }

  async function add(person: CloudPerson, isBusiness: boolean): Promise<Row> {
    const wanted = isBusiness ? connection.name : personWords(person);
    // A conversation that was merged with an export has the person under the same name or number already.
    const here = rows.find(
      ({ id, name, phone }) =>
        !known.some(({ participantId }) => participantId === id) &&
        (name === wanted || (phone !== null && phone === `+${person.phone}`)),
    );
    let participantId = here?.id;
    if (participantId === undefined) {
      participantId = last += 1;
      const name = freeName(wanted, person);
      names.set(participantId, name);
      const phone = person.phone && !isBusiness ? `+${person.phone}` : null;
      await tx.insert(participants).values({ workspaceId, conversationId, id: participantId, name, phone });
    }
    const row = { participantId, isBusiness, phone: person.phone, userId: person.userId };
    await tx.insert(cloudPeople).values({ workspaceId, conversationId, ...row });
    if (isBusiness) {
      await tx
        .update(conversations)
        .set({ meParticipantId: sql`coalesce(${conversations.meParticipantId}, ${participantId}::int4)` })
        .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.id, conversationId)));
    }
    // The business wrote first, and who it wrote to was not named then.
    if (known.length > 0 && person.name) await retitle(personWords({ ...person, name: null }), person.name);
    known.push(row);
    return row;
  }

  async function identify(row: Row, ids: Pick<Row, "phone" | "userId">): Promise<void> {
    if (ids.phone === row.phone && ids.userId === row.userId) return;
    Object.assign(row, ids);
    await tx
      .update(cloudPeople)
      .set(ids)
      .where(
        and(
          eq(cloudPeople.workspaceId, workspaceId),
          eq(cloudPeople.conversationId, conversationId),
          eq(cloudPeople.participantId, row.participantId),
        ),
      );
  }

  async function complete(row: Row, person: CloudPerson): Promise<void> {
    const old = names.get(row.participantId) ?? "";
    const isUnnamed = old === personWords({ phone: row.phone, userId: row.userId, name: null });
    const isTaken = (key: "phone" | "userId") => known.some((other) => other[key] === person[key]);
    const phone = row.phone ?? (isTaken("phone") ? null : person.phone);
    const userId = row.userId ?? (isTaken("userId") ? null : person.userId);
    await identify(row, { phone, userId });
    if (!person.name || !isUnnamed || old === person.name) return;
    const name = freeName(person.name, person);
    names.set(row.participantId, name);
    await tx
      .update(participants)
      .set({ name })
      .where(and(own, eq(participants.id, row.participantId)));
    await retitle(old, name);
  }

  return {
    async idOf(person, isOutgoing) {
      const row = isOutgoing
        ? known.find(({ isBusiness }) => isBusiness)
        : known.find(
            (one) =>
              !one.isBusiness &&
              ((person.phone !== null && one.phone === person.phone) ||
                (person.userId !== null && one.userId === person.userId)),
          );
      if (!row) return (await add(person, isOutgoing)).participantId;
      if (!isOutgoing) await complete(row, person);
      return row.participantId;
    },
    async adopt(previous, current) {
      const row = known.find(
        ({ phone, userId }) =>
          (phone !== null && phone === previous.phone) || (userId !== null && userId === previous.userId),
      );
      if (!row) return;
      const isTaken = (key: "phone" | "userId") => known.some((other) => other[key] === current[key]);
      const phone = current.phone === null || isTaken("phone") ? row.phone : current.phone;
      const userId = current.userId === null || isTaken("userId") ? row.userId : current.userId;
      await identify(row, { phone, userId });
    },
    nameOf: (id) => names.get(id) ?? "",
    personOf: (id) => merged.get(id) ?? id,
    names: () => [...names.values()],
  };
}
