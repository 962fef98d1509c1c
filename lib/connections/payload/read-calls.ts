import { asList } from "./as-list.ts";
import { asRecord } from "./as-record.ts";
import { asText } from "./as-text.ts";
import type { CloudChat, CloudEvent, CloudPerson, CloudProblem } from "./cloud-event.ts";
import { callContent } from "./content/call-content.ts";
import { createNameBook } from "./create-name-book.ts";
import { type BusinessNumber, isBusiness } from "./is-business.ts";
import { readPerson } from "./read-person.ts";
import { readStamp } from "./read-stamp.ts";

/** What begins a call, over Graph and over SIP; `terminate` ends it, however that came. */
const beginnings = new Set(["connect", "call_created"]);

/**
 * Calls of the Calling API, by Meta's page of its webhooks: each event of a call has the id of the call, so that all of
 * them become one message. What is told of it besides, such as that there is a recording, is a problem: it stays as it came.
 */
export function readCalls(
  value: Record<string, unknown>,
  number: BusinessNumber,
  path: string,
): { events: CloudEvent[]; problems: CloudProblem[] } {
  const events: CloudEvent[] = [];
  const problems: CloudProblem[] = [];
  const known = createNameBook(value.contacts);
  const contacts = asList(value.contacts).map(asRecord);
  const contact = contacts.length === 1 ? readPerson(contacts[0]?.wa_id, contacts[0]?.user_id) : null;
  const business: CloudPerson = { phone: number.display?.replace(/\D/g, "") || null, userId: null, name: null };

  for (const [at, item] of asList(value.calls).entries()) {
    const place = `${path}.calls[${at}]`;
    const call = asRecord(item);
    const wamid = asText(call.id);
    const isEnd = call.event === "terminate";
    if (!wamid || (!isEnd && !beginnings.has(asText(call.event) ?? ""))) {
      problems.push({ path: place, reason: wamid ? "news of a call that is not read" : "a call without an id" });
      continue;
    }
    const from = readPerson(call.from, call.from_user_id);
    const to = readPerson(call.to, call.to_user_id);
    const isOutgoing = readDirection(call.direction) ?? guessDirection(number, from, to);
    // Meta's own examples have caller and called the wrong way round here and there.
    const other = (isOutgoing ? [to, contact, from] : [from, contact, to]).find(
      (one) => one && !isBusiness(number, one),
    );
    if (isOutgoing === null || !other) {
      problems.push({ path: place, reason: "a call that does not say who called whom" });
      continue;
    }
    const person = known(other);
    const chat: CloudChat = { person, groupId: null };
    const sentAtMs = readStamp(call.start_time) ?? readStamp(call.timestamp);
    if (sentAtMs === null) problems.push({ path: place, reason: "its time cannot be read" });
    const sender = isOutgoing ? business : person;
    const content = callContent(call, { isOutgoing, isEnd });
    const base = { wamid, sentAtMs, type: "call", chat, sender, isOutgoing, source: "live", tie: null } as const;
    events.push({ event: "message", ...base, content, context: null });
  }
  return { events, problems };
}

function readDirection(direction: unknown): boolean | null {
  if (direction === "BUSINESS_INITIATED") return true;
  return direction === "USER_INITIATED" ? false : null;
}

function guessDirection(number: BusinessNumber, from: CloudPerson | null, to: CloudPerson | null): boolean | null {
  if (isBusiness(number, from)) return true;
  return isBusiness(number, to) || (from !== null && number.display !== null) ? false : null;
}
