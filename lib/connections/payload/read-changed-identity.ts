import { asRecord } from "./as-record.ts";
import { asText } from "./as-text.ts";
import type { CloudIdentity } from "./cloud-event.ts";
import { readPerson } from "./read-person.ts";

const changes = new Set(["user_changed_number", "user_changed_user_id"]);

/** Who somebody is from now on, where a message of the system tells it: a new number, a new business-scoped id. */
export function readChangedIdentity(message: Record<string, unknown>): CloudIdentity[] {
  const system = asRecord(message.system);
  if (!changes.has(asText(system.type) ?? "")) return [];
  const previous = readPerson(message.from, message.from_user_id);
  const current = readPerson(system.wa_id ?? system.new_wa_id, system.user_id);
  return previous && current ? [{ event: "identity", previous, current }] : [];
}
