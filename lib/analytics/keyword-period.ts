import { countDays } from "#lib/conversations/period.ts";
import type { Scope } from "./scope.ts";

const mostDaysByMonth = 800;

/** What keywords are told apart by: the months of a range, or the years of one of more than 800 days. */
export function keywordPeriod({ from, to }: Pick<Scope, "from" | "to">): "month" | "year" {
  return countDays(from, to) > mostDaysByMonth ? "year" : "month";
}
