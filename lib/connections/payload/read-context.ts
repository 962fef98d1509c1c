import { asRecord } from "./as-record.ts";
import { asText } from "./as-text.ts";
import type { CloudContext } from "./cloud-event.ts";

/** What a message answers to. A forwarded one has a context without an id; a reply from a notification has none at all. */
export function readContext(value: unknown): CloudContext | null {
  const context = asRecord(value);
  const found = {
    quotedWamid: asText(context.id),
    isForwarded: context.forwarded === true || context.frequently_forwarded === true,
    isForwardedOften: context.frequently_forwarded === true,
  };
  return found.quotedWamid === null && !found.isForwarded ? null : found;
}
