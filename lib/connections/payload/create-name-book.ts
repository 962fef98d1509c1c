import { asList } from "./as-list.ts";
import { asRecord } from "./as-record.ts";
import type { CloudPerson } from "./cloud-event.ts";
import { isSamePerson } from "./is-same-person.ts";
import { readPerson } from "./read-person.ts";

/** The people of a change, from its `contacts`, to give those whom messages name only by an id their other id and name. */
export type NameBook = (person: CloudPerson) => CloudPerson;

/** @param contacts of a change; anything else gives a book that knows nobody */
export function createNameBook(contacts: unknown): NameBook {
  const people = asList(contacts).flatMap((item) => {
    const contact = asRecord(item);
    return readPerson(contact.wa_id, contact.user_id, asRecord(contact.profile).name) ?? [];
  });
  return (person) => {
    const known = people.find((other) => isSamePerson(person, other));
    if (!known) return person;
    return {
      phone: person.phone ?? known.phone,
      userId: person.userId ?? known.userId,
      name: person.name ?? known.name,
    };
  };
}
