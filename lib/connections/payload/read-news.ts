import { asList } from "./as-list.ts";
import { asRecord } from "./as-record.ts";
import { asText } from "./as-text.ts";
import type { CloudEvent } from "./cloud-event.ts";
import { readPerson } from "./read-person.ts";

/** Changes that are no messages: the address book, new ids of people, groups, the account. */
export function readNews(field: string, value: Record<string, unknown>): CloudEvent[] {
  return [...readAddressBook(value), ...readIdentities(value), ...readGroups(value), ...readAccount(field, value)];
}

function readAddressBook(value: Record<string, unknown>): CloudEvent[] {
  return asList(value.state_sync).flatMap((item): CloudEvent[] => {
    const entry = asRecord(item);
    const contact = asRecord(entry.contact);
    const name = asText(contact.full_name) || asText(contact.first_name);
    const person = readPerson(contact.phone_number, contact.user_id, name);
    return person ? [{ event: "contact", person, isRemoved: entry.action === "remove" }] : [];
  });
}

/** A person whose business-scoped id has changed, as with a new number. */
function readIdentities(value: Record<string, unknown>): CloudEvent[] {
  const updates = Array.isArray(value.user_id_update) ? value.user_id_update : [value.user_id_update];
  return updates.flatMap((item): CloudEvent[] => {
    const update = asRecord(item);
    const { previous, current } = asRecord(update.user_id);
    const before = readPerson(null, previous);
    const after = readPerson(update.wa_id, current);
    return before && after ? [{ event: "identity", previous: before, current: after }] : [];
  });
}

function readGroups(value: Record<string, unknown>): CloudEvent[] {
  return asList(value.groups).flatMap((item): CloudEvent[] => {
    const group = asRecord(item);
    const groupId = asText(group.group_id);
    const subject = asText(group.subject) ?? asText(asRecord(group.group_subject).text);
    return groupId ? [{ event: "group", groupId, subject }] : [];
  });
}

function readAccount(field: string, value: Record<string, unknown>): CloudEvent[] {
  const name = asText(value.event);
  if (field !== "account_update" || name === null) return [];
  const reason = asRecord(value.disconnection_info).reason ?? asRecord(value.ban_info).waba_ban_state;
  return [{ event: "account", name, reason: asText(reason) }];
}
