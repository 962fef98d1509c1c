import { asRecord } from "./as-record.ts";
import { asText } from "./as-text.ts";
import type { CloudStatus } from "./cloud-event.ts";
import { readErrors } from "./read-errors.ts";
import { readPerson } from "./read-person.ts";
import { readStamp } from "./read-stamp.ts";

/** What became of a message of the business: who it is for may be missing where it failed. */
export function readStatus(value: unknown): CloudStatus | null {
  const status = asRecord(value);
  const wamid = asText(status.id);
  const name = asText(status.status)?.toLowerCase();
  if (!wamid || !name) return null;
  const isGroup = status.recipient_type === "group";
  const person = readPerson(status.recipient_id, status.recipient_user_id);
  const groupId = isGroup ? asText(status.recipient_id) : null;
  const participant = readPerson(status.recipient_participant_id, status.recipient_participant_user_id);
  return {
    event: "status",
    isCall: status.type === "call",
    wamid,
    status: name,
    atMs: readStamp(status.timestamp),
    chat: groupId !== null ? { person: null, groupId } : person && !isGroup ? { person, groupId: null } : null,
    participant: isGroup ? (participant?.userId ?? participant?.phone ?? "") : "",
    errors: readErrors(status.errors),
  };
}
