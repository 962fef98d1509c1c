import { asText } from "./as-text.ts";

/** From here on a number counts milliseconds: as seconds it would be the year 33658. */
const leastMilliseconds = 1e12;
/** Later times are written with more than four digits of a year, which Postgres does not read; a day is left for zones. */
const lastMs = Date.UTC(9999, 11, 30);

/** Milliseconds since 1970 of a unix time in seconds or milliseconds, as a string or a number; null when it is none. */
export function readStamp(value: unknown): number | null {
  const text = asText(value)?.trim();
  if (!text) return null;
  const number = Number(text);
  if (!Number.isFinite(number) || number <= 0) return null;
  const milliseconds = Math.floor(number >= leastMilliseconds ? number : number * 1000);
  return milliseconds <= lastMs ? milliseconds : null;
}
