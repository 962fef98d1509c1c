import { createOffsetReader } from "./create-offset-reader.ts";

const minuteMs = 60_000;
const cellMs = 15 * minuteMs;
const dayMs = 24 * 60 * minuteMs;
const largestOffsetMs = 15 * 60 * minuteMs;

/** What a wall clock means: the instant, and whether its hour was skipped (gap) or came twice (overlap). */
export type ZonedInstant = { sentAtMs: number; clockNight: "gap" | "overlap" | null };

/**
 * Turns wall clocks into instants under one IANA zone. Of an hour that came twice the first is meant, unless
 * the wall clock went back within it since the message before: then the hour came again. A time inside a
 * skipped hour counts from the offset before it, as Temporal's "compatible" does. Offsets are looked up once a day of
 * the wall clock, and once a quarter of an hour on days that change them, so that no message pays for Intl.
 * Example: 2024-10-27 02:30 in Europe/Madrid is 00:30 UTC with `overlap`.
 * @throws RangeError for a zone that does not exist
 */
export function createZoneClock(zone: string): (localMs: number) => ZonedInstant {
  const offsetAt = createOffsetReader(zone);
  const days = new Map<number, number | null>();
  const cells = new Map<number, { offsetMs: number; laterOffsetMs: number; clockNight: ZonedInstant["clockNight"] }>();

  /** The offset of a whole day of the wall clock; null when it changes near it. */
  function offsetOfDay(day: number): number | null {
    const known = days.get(day);
    if (known !== undefined) return known;
    const start = offsetAt(day * dayMs - largestOffsetMs);
    const end = offsetAt((day + 1) * dayMs + largestOffsetMs);
    const offset = start === end ? start : null;
    days.set(day, offset);
    return offset;
  }

  function cellOf(localMs: number) {
    const key = Math.floor(localMs / cellMs);
    const known = cells.get(key);
    if (known) return known;
    const at = key * cellMs;
    const before = offsetAt(at - largestOffsetMs);
    const after = offsetAt(at + largestOffsetMs);
    const fits = [before, after].filter((offset) => offsetAt(at - offset) === offset);
    const clockNight = fits.length === 0 ? "gap" : fits.length === 2 && before !== after ? "overlap" : null;
    const cell = { offsetMs: fits[0] ?? before, laterOffsetMs: fits[1] ?? before, clockNight } as const;
    cells.set(key, cell);
    return cell;
  }

  let lastInOverlapMs = Number.NEGATIVE_INFINITY;
  let isSecondTime = false;

  return (localMs) => {
    const offset = offsetOfDay(Math.floor(localMs / dayMs));
    if (offset !== null) return { sentAtMs: localMs - offset, clockNight: null };
    const cell = cellOf(localMs);
    if (cell.clockNight === "overlap") {
      if (Math.abs(localMs - lastInOverlapMs) > dayMs) isSecondTime = false;
      else if (localMs < lastInOverlapMs) isSecondTime = true;
      lastInOverlapMs = localMs;
      const offsetMs = isSecondTime ? cell.laterOffsetMs : cell.offsetMs;
      return { sentAtMs: localMs - offsetMs, clockNight: cell.clockNight };
    }
    return { sentAtMs: localMs - cell.offsetMs, clockNight: cell.clockNight };
  };
}
