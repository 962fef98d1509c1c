// A range is a day, a week, a month or a year of the calendar, all of it, or any days; the arrows step by its own size.
// Example: January 2022 and one step on -> February 2022; 3 to 12 March and one step back -> 21 February to 2 March.
import { addDays, countDays, endOfPeriod, startOfPeriod } from "#lib/conversations/period.ts";

/** Local days, inclusive. */
export type DayRange = { from: string; to: string };
export type RangeUnit = "day" | "week" | "month" | "year";

/** The unit of the calendar in which `day` lies. */
export function rangeAround(day: string, unit: RangeUnit): DayRange {
  if (unit === "year") return { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` };
  const from = startOfPeriod(day, unit);
  return { from, to: endOfPeriod(from, unit) };
}

/** The unit a range is exactly, or null. */
export function unitOf(range: DayRange): RangeUnit | null {
  const units: RangeUnit[] = ["day", "week", "month", "year"];
  const found = units.find((unit) => {
    const around = rangeAround(range.from, unit);
    return around.from === range.from && around.to === range.to;
  });
  return found ?? null;
}

/** The range before (-1) or after (1), of the same unit or the same length. */
export function stepRange(range: DayRange, direction: -1 | 1): DayRange {
  const unit = unitOf(range);
  if (unit) return rangeAround(direction < 0 ? addDays(range.from, -1) : addDays(range.to, 1), unit);
  const days = countDays(range.from, range.to) * direction;
  return { from: addDays(range.from, days), to: addDays(range.to, days) };
}

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** The range in words: `2022`, `January 2022`, `Week of 10 Jan 2022`, `14 Jan 2022`, `3 Jan 2022 to 14 Feb 2022`. */
export function describeRange(range: DayRange): string {
  const first = Date.parse(range.from);
  switch (unitOf(range)) {
    case "year":
      return range.from.slice(0, 4);
    case "month":
      return month.format(first);
    case "week":
      return `Week of ${day.format(first)}`;
    case "day":
      return day.format(first);
    default:
      return `${day.format(first)} to ${day.format(Date.parse(range.to))}`;
  }
}
