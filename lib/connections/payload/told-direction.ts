import { asRecord } from "./as-record.ts";
import { asText } from "./as-text.ts";

/**
 * Whether the business has written a row of a store, by what the row says of itself.
 * @param told the fields that Kapso adds
 * @returns null where it does not say
 */
export function toldDirection(message: Record<string, unknown>, told: Record<string, unknown>): boolean | null {
  const direction = (asText(told.direction) ?? asText(message.direction))?.toLowerCase();
  if (direction === "outbound" || direction === "outgoing") return true;
  if (direction === "inbound" || direction === "incoming") return false;
  const fromMe = asRecord(message.history_context).from_me ?? message.from_me;
  return typeof fromMe === "boolean" ? fromMe : null;
}
