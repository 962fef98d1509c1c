import { asRecord } from "../as-record.ts";
import { asText } from "../as-text.ts";
import type { CloudContent } from "../cloud-event.ts";
import { readErrors } from "../read-errors.ts";
import { plain } from "./plain.ts";

/**
 * A message whose content Meta keeps to itself (131051), or that came first to a number of the WhatsApp Business app and
 * is delivered again in full seconds later (131060).
 */
export function readUnsupported(message: Record<string, unknown>): CloudContent {
  const type = asText(asRecord(message.unsupported).type);
  const [error] = readErrors(message.errors);
  return plain({
    kind: "other",
    details: { reason: "unsupported", ...(type && { type }), ...(error?.code && { code: error.code }) },
    isPlaceholder: true,
  });
}
