import { z } from "zod";

/** An IANA time zone that this runtime knows, such as `Europe/Madrid`. */
export const zoneSchema = z.string().max(64).refine(isZone, "Not a time zone.");

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return !/^[+-]/.test(zone);
  } catch {
    return false;
  }
}
