import { asList } from "./as-list.ts";
import { asRecord } from "./as-record.ts";
import { asText } from "./as-text.ts";
import type { CloudChat, CloudEvent, CloudPerson, CloudProblem } from "./cloud-event.ts";
import { createNameBook } from "./create-name-book.ts";
import { inferBusiness } from "./infer-business.ts";
import { type BusinessNumber, isBusiness } from "./is-business.ts";
import { readMessage } from "./read-message.ts";
import { readPerson } from "./read-person.ts";
import { readStamp } from "./read-stamp.ts";
import { toldDirection } from "./told-direction.ts";

const unknownNumber =
  "a message that does not say who wrote it, and the number of this connection is not known: enter it with the store, then read this again";
const deliveries = new Set(["sent", "delivered", "read", "played", "failed"]);

/**
 * A page of a store that lists messages in the form of the Graph API, newest or oldest first. The direction is what the
 * row says of itself (Kapso's `kapso.direction`, `from_me`), else whether `from` is the number of the business, which is
 * inferred where the connection does not know it.
 * @param value of a change, with the rows in `pulled`
 */
export function readPulled(
  value: Record<string, unknown>,
  number: BusinessNumber,
  path: string,
): { events: CloudEvent[]; problems: CloudProblem[] } {
  const events: CloudEvent[] = [];
  const problems: CloudProblem[] = [];
  const rows = asList(value.pulled).map(asRecord);
  const known = createNameBook(value.contacts);
  const digits = number.display?.replace(/\D/g, "") || inferBusiness(rows);
  const business: CloudPerson = { phone: digits, userId: null, name: null };
  const first = readStamp(rows[0]?.timestamp) ?? 0;
  const isNewestFirst = first > (readStamp(rows.at(-1)?.timestamp) ?? 0);

  for (const [at, message] of rows.entries()) {
    const place = `${path}.pulled[${at}]`;
    const told = asRecord(message.kapso);
    const from = readPerson(message.from, message.from_user_id);
    const to = readPerson(message.to, message.to_user_id);
    const direction = toldDirection(message, told);
    if (direction === null && digits === null && from && to) {
      problems.push({ path: place, reason: unknownNumber });
      continue;
    }
    const isOutgoing = direction ?? isBusiness({ ...number, display: digits }, from);
    const other = (isOutgoing ? to : from) ?? readPerson(told.phone_number, told.user_id);
    const groupId = asText(message.group_id);
    const person = other && known({ ...other, name: other.name ?? asText(told.contact_name) });
    const chat: CloudChat | null = groupId ? { person: null, groupId } : person && { person, groupId: null };
    const sender = isOutgoing ? business : person;
    if (!chat || !sender) {
      problems.push({ path: place, reason: "a message that does not say whose chat it belongs to" });
      continue;
    }
    const tie = isNewestFirst ? rows.length - at : at + 1;
    const read = readMessage(message, { chat, sender, isOutgoing, source: "pull", tie, path: place });
    const { event } = read;
    const words = asText(told.content);
    // What the business sent as a template has its words only where the store has put them together.
    if (event?.event === "message" && event.content.kind === "other" && words) {
      event.content = { ...event.content, kind: "text", text: words, isPlaceholder: false };
    } else problems.push(...read.problems);
    if (!event) continue;
    events.push(event);
    const status = (asText(told.status) ?? asText(asRecord(message.history_context).status))?.toLowerCase();
    if (isOutgoing && status && deliveries.has(status)) {
      const { wamid, sentAtMs: atMs } = event;
      events.push({ event: "status", isCall: false, wamid, status, atMs, chat, participant: "", errors: [] });
    }
  }
  return { events, problems };
}
