import { asRecord } from "./as-record.ts";
import { readPerson } from "./read-person.ts";
import { toldDirection } from "./told-direction.ts";

/**
 * The number of the business in a page of a store, in digits, where the connection does not know it: the one that rows
 * with a direction name as theirs, else the only one that writes or is written to in every row.
 * @returns null where it could be either of two
 */
export function inferBusiness(rows: readonly Record<string, unknown>[]): string | null {
  let common: Set<string> | null = null;
  for (const row of rows) {
    const from = readPerson(row.from, null)?.phone ?? null;
    const to = readPerson(row.to, null)?.phone ?? null;
    const direction = toldDirection(row, asRecord(row.kapso));
    const told = direction === true ? from : direction === false ? to : null;
    if (told) return told;
    if (!from || !to) continue;
    const pair = new Set([from, to]);
    common = common === null ? pair : common.intersection(pair);
  }
  const [only, other] = common ?? [];
  return other === undefined ? (only ?? null) : null;
}
