import { asText } from "./as-text.ts";
import type { CloudPerson } from "./cloud-event.ts";

/** Business-scoped id: a country, sometimes ENT for a portfolio above, letters and digits. */
const scopedId = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/;

/**
 * A person out of a number and a business-scoped id. Either may be absent, and what is called a number may itself be a
 * scoped id. Numbers come as `16505551234` and as `+1 650-555-1234`: digits alone count.
 * @returns null when neither tells anything
 */
export function readPerson(number: unknown, userId: unknown, name: unknown = null): CloudPerson | null {
  const written = asText(number)?.trim() ?? "";
  const scoped = [asText(userId)?.trim() ?? "", written].find((value) => scopedId.test(value));
  const digits = scopedId.test(written) ? "" : written.replace(/\D/g, "");
  // A scoped id of another form than today's is still the only name such a person has.
  const id = scoped ?? (asText(userId)?.trim() || null);
  if (!digits && !id) return null;
  return { phone: digits || null, userId: id, name: asText(name)?.trim() || null };
}
