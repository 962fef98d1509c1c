import { parsePhoneNumberFromString } from "libphonenumber-js";

/** Countries of the numbers that stand for unsaved contacts, the commonest first. */
export function countriesOf(names: string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) {
    if (!name.startsWith("+")) continue;
    const country = parsePhoneNumberFromString(name)?.country;
    if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([country]) => country);
}
