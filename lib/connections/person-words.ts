import { parsePhoneNumberFromString } from "libphonenumber-js";
import type { CloudPerson } from "./payload/cloud-event.ts";

/** How somebody is called: by the name of the profile, else by the number as people write it. */
export function personWords(person: CloudPerson): string {
  if (person.name) return person.name;
  return person.phone ? numberWords(person.phone) : `Contact ${person.userId ?? ""}`.trim();
}

/** Digits as people write a number: `34611222333` -> `+34 611 22 23 33`. */
export function numberWords(digits: string): string {
  return parsePhoneNumberFromString(`+${digits}`)?.formatInternational() ?? `+${digits}`;
}
