import type { DayRange } from "#lib/figures/ranges.ts";

/** The part of a period that lies in the range of the figures. */
export function cutRange(period: DayRange, range: DayRange): DayRange {
  return {
    from: period.from < range.from ? range.from : period.from,
    to: period.to > range.to ? range.to : period.to,
  };
}
