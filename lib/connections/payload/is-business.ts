import { asText } from "./as-text.ts";
import type { CloudPerson } from "./cloud-event.ts";

/** The number a change is about. */
export type BusinessNumber = { phoneNumberId: string | null; display: string | null };

/** Whether somebody is the business itself: its number is written now with and now without spaces and signs. */
export function isBusiness(number: BusinessNumber, person: CloudPerson | null): boolean {
  const digits = asText(number.display)?.replace(/\D/g, "");
  return Boolean(digits) && person?.phone === digits;
}
