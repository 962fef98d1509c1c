import { asList } from "./as-list.ts";
import { asRecord } from "./as-record.ts";
import { asText } from "./as-text.ts";
import type { CloudChat, CloudEvent, CloudPerson, CloudProblem } from "./cloud-event.ts";
import { createNameBook } from "./create-name-book.ts";
import { type BusinessNumber, isBusiness } from "./is-business.ts";
import { readCalls } from "./read-calls.ts";
import { readChangedIdentity } from "./read-changed-identity.ts";
import { readErrors } from "./read-errors.ts";
import { readMessage } from "./read-message.ts";
import { readPerson } from "./read-person.ts";
import { readStatus } from "./read-status.ts";

type Read = { events: CloudEvent[]; problems: CloudProblem[] };

/**
 * Messages that come in, messages that the business wrote in its app (echoes), calls, and statuses of what it sent.
 * A message whose sender is not told is kept as a problem; its siblings are read.
 */
export function readLive(
  value: Record<string, unknown>,
  number: BusinessNumber,
  path: string,
  field = "messages",
): Read {
  const events: CloudEvent[] = [];
  const problems: CloudProblem[] = [];
  const known = createNameBook(value.contacts);
  const business: CloudPerson = { phone: number.display?.replace(/\D/g, "") || null, userId: null, name: null };

  for (const list of ["messages", "message_echoes"] as const) {
    for (const [at, item] of asList(value[list]).entries()) {
      const place = `${path}.${list}[${at}]`;
      const message = asRecord(item);
      const from = readPerson(message.from, message.from_user_id);
      const to = readPerson(message.to, message.to_user_id);
      // Late media of the history come as messages too, also those of the business.
      const isEcho = list === "message_echoes";
      const isOutgoing = isEcho || isBusiness(number, from);
      const other = isOutgoing ? (isBusiness(number, to) ? from : to) : from;
      const groupId = asText(message.group_id);
      const chat: CloudChat | null = groupId
        ? { person: null, groupId }
        : other && { person: known(other), groupId: null };
      if (!chat) {
        problems.push({ path: place, reason: "a message that does not say whose chat it belongs to" });
        continue;
      }
      const sender = isOutgoing ? business : from && known(from);
      if (!sender) {
        problems.push({ path: place, reason: "a message of a group that does not say who wrote it" });
        continue;
      }
      const source = isEcho ? "echo" : field === "history" ? "history" : "live";
      const read = readMessage(message, { chat, sender, isOutgoing, source, tie: null, path: place });
      if (read.event) events.push(read.event);
      events.push(...readChangedIdentity(message));
      problems.push(...read.problems);
    }
  }
  for (const [at, item] of asList(value.statuses).entries()) {
    const status = readStatus(item);
    if (status) {
      const person = status.chat?.person;
      events.push(person ? { ...status, chat: { person: known(person), groupId: null } } : status);
    } else problems.push({ path: `${path}.statuses[${at}]`, reason: "a status without an id or a name" });
  }
  const calls = readCalls(value, number, path);
  events.push(...calls.events);
  problems.push(...calls.problems);
  // Errors beside a call are why it failed.
  const errors = calls.events.length > 0 ? [] : readErrors(value.errors);
  for (const [at, { code }] of errors.entries()) {
    problems.push({ path: `${path}.errors[${at}]`, reason: `Meta reports the error ${code} in place of something` });
  }
  return { events, problems };
}
