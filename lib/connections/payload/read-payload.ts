import { asList } from "./as-list.ts";
import { asRecord } from "./as-record.ts";
import { asText } from "./as-text.ts";
import type { CloudChange, CloudPayload, CloudProblem } from "./cloud-event.ts";
import { isDashboardTest } from "./is-dashboard-test.ts";
import { ownTest } from "./own-test.ts";
import { readHistory } from "./read-history.ts";
import { readLive } from "./read-live.ts";
import { readNews } from "./read-news.ts";
import { readPulled } from "./read-pulled.ts";

const ownObject = "whatsapp_business_account";

/**
 * What a webhook of the WhatsApp Business Platform says: every change of every entry, every message and status in it.
 * Nothing that is wrong hides what stands beside it: it becomes a problem with its place.
 * @param body parsed JSON, whatever it is
 * @param numbers as Meta writes them, by their ids, for what does not tell its own
 */
export function readPayload(body: unknown, numbers: ReadonlyMap<string, string | null> = new Map()): CloudPayload {
  const payload = asRecord(body);
  if (payload.object !== ownObject || !Array.isArray(payload.entry)) {
    return { changes: [], problems: [{ path: "", reason: "it is no webhook of the WhatsApp Business Platform" }] };
  }
  const changes: CloudChange[] = [];
  const problems: CloudProblem[] = [];
  for (const [at, item] of payload.entry.entries()) {
    const entry = asRecord(item);
    for (const [number, change] of asList(entry.changes).entries()) {
      const read = readChange(asRecord(change), asText(entry.id), numbers, `entry[${at}].changes[${number}]`);
      changes.push(read.change);
      problems.push(...read.problems);
    }
  }
  return { changes, problems };
}

function readChange(
  change: Record<string, unknown>,
  wabaId: string | null,
  numbers: ReadonlyMap<string, string | null>,
  path: string,
): { change: CloudChange; problems: CloudProblem[] } {
  const field = asText(change.field) ?? "";
  const value = asRecord(change.value);
  const metadata = asRecord(value.metadata);
  const phoneNumberId = asText(metadata.phone_number_id);
  const display = asText(metadata.display_phone_number);
  const number = { phoneNumberId, display };
  const live = readLive(value, number, path, field);
  const history = readHistory(value, number, path);
  const known = display ?? numbers.get(phoneNumberId ?? "") ?? null;
  const pulled = readPulled(value, { phoneNumberId, display: known }, path);
  const events = [...history.events, ...live.events, ...pulled.events, ...readNews(field, value)];
  const isOwnTest = wabaId === ownTest.account && phoneNumberId === ownTest.number;
  const isTest = isOwnTest || isDashboardTest(wabaId, value);
  return {
    change: { field, phoneNumberId, displayPhoneNumber: display, wabaId, isTest, isOwnTest, events },
    problems: [...live.problems, ...history.problems, ...pulled.problems],
  };
}
