import type { CloudPerson } from "./cloud-event.ts";

/** Whether two are one: by number where both show it, else by id. */
export function isSamePerson(one: CloudPerson, other: CloudPerson): boolean {
  if (one.userId !== null && one.userId === other.userId) return true;
  return one.phone !== null && one.phone === other.phone;
}
