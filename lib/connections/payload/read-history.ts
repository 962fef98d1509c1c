import { asList } from "./as-list.ts";
import { asRecord } from "./as-record.ts";
import { asText } from "./as-text.ts";
import type { CloudEvent, CloudPerson, CloudProblem } from "./cloud-event.ts";
import { createNameBook } from "./create-name-book.ts";
import { type BusinessNumber, isBusiness } from "./is-business.ts";
import { readErrors } from "./read-errors.ts";
import { readMessage } from "./read-message.ts";
import { readPerson } from "./read-person.ts";
import { readStamp } from "./read-stamp.ts";

/** The owner of the number did not share the history: a normal end. */
const declinedCode = 2593109;

type Read = { events: CloudEvent[]; problems: CloudProblem[] };

/** Chunks of the history of a number of the WhatsApp Business app: threads of messages, in any order. */
export function readHistory(value: Record<string, unknown>, number: BusinessNumber, path: string): Read {
  const events: CloudEvent[] = [];
  const problems: CloudProblem[] = [];
  const known = createNameBook(value.contacts);
  for (const [at, item] of asList(value.history).entries()) {
    const chunk = asRecord(item);
    const metadata = asRecord(chunk.metadata);
    const isDeclined = readErrors(chunk.errors).some(({ code }) => code === declinedCode);
    events.push({
      event: "history",
      phase: wholeNumber(metadata.phase),
      chunkOrder: wholeNumber(metadata.chunk_order),
      progress: wholeNumber(metadata.progress),
      isDeclined,
    });
    for (const [thread, entry] of asList(chunk.threads).entries()) {
      const place = `${path}.history[${at}].threads[${thread}]`;
      const person = readPerson(asRecord(entry).id, asRecord(entry).user_id);
      if (!person) {
        problems.push({ path: place, reason: "a thread without an id" });
        continue;
      }
      readThread(asList(asRecord(entry).messages), known(person), number, place, { events, problems });
    }
  }
  return { events, problems };
}

function readThread(rows: unknown[], person: CloudPerson, number: BusinessNumber, path: string, read: Read): void {
  const business: CloudPerson = { phone: number.display?.replace(/\D/g, "") || null, userId: null, name: null };
  const first = readStamp(asRecord(rows[0]).timestamp) ?? 0;
  const last = readStamp(asRecord(rows.at(-1)).timestamp) ?? 0;
  const isNewestFirst = first > last;
  for (const [at, item] of rows.entries()) {
    const message = asRecord(item);
    const context = asRecord(message.history_context);
    const isOutgoing =
      typeof context.from_me === "boolean"
        ? context.from_me
        : isBusiness(number, readPerson(message.from, message.from_user_id));
    const { event, problems } = readMessage(message, {
      chat: { person, groupId: null },
      sender: isOutgoing ? business : person,
      isOutgoing,
      source: "history",
      tie: isNewestFirst ? rows.length - at : at + 1,
      path: `${path}.messages[${at}]`,
    });
    read.problems.push(...problems);
    if (!event) continue;
    read.events.push(event);
    const status = asText(context.status)?.toLowerCase();
    if (isOutgoing && status && status !== "pending") {
      const { wamid, sentAtMs: atMs, chat } = event;
      const name = status === "error" ? "failed" : status;
      read.events.push({
        event: "status",
        isCall: false,
        wamid,
        status: name,
        atMs,
        chat,
        participant: "",
        errors: [],
      });
    }
  }
}

function wholeNumber(value: unknown): number | null {
  const number = Number(asText(value) ?? Number.NaN);
  return Number.isInteger(number) ? number : null;
}
