// What rose and fell is a matter of two ranges of days: a month against the twelve months before it, any other range by
// halves. Example: June 2022 of a conversation since 2020 -> June 2021 to May 2022 against June 2022.
import { addDays, countDays, endOfPeriod, startOfPeriod } from "#lib/conversations/period.ts";
import type { Scope } from "./scope.ts";

const monthsBefore = 12;

export type ComparedRanges = { by: "month" | "half"; earlier: DayRange; later: DayRange };

type DayRange = Pick<Scope, "from" | "to">;

/**
 * The two ranges; null where there are not two days. A month is one also where the conversation ends in it; the first
 * month has none before it and is compared by halves.
 */
export function comparedRanges({
  from,
  to,
  firstDay,
  lastDay,
}: Pick<Scope, "from" | "to" | "firstDay" | "lastDay">): ComparedRanges | null {
  const end = endOfPeriod(startOfPeriod(from, "month"), "month");
  const isMonth = from === startOfPeriod(from, "month") && (to === end || (to === lastDay && to < end));
  if (isMonth && firstDay < from) {
    const [year = 0, month = 0] = from.split("-").map(Number);
    const start = new Date(Date.UTC(year, month - 1 - monthsBefore, 1)).toISOString().slice(0, 10);
    return {
      by: "month",
      earlier: { from: start > firstDay ? start : firstDay, to: addDays(from, -1) },
      later: { from, to },
    };
  }
  if (from >= to) return null;
  const since = addDays(from, Math.ceil(countDays(from, to) / 2));
  return { by: "half", earlier: { from, to: addDays(since, -1) }, later: { from: since, to } };
}
