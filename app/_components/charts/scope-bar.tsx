import { spinePeriod } from "#lib/analytics/metrics/spine.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { listPeriods } from "#lib/conversations/period.ts";
import { bars, barsPath } from "#lib/figures/bars.ts";
import { timeTicks } from "#lib/figures/time-ticks.ts";
import type { AddressFilter } from "./addresses.ts";
import { PeopleFilter } from "./people-filter.tsx";
import { RangeChooser } from "./range-chooser.tsx";

/** What the figures below are about: the range over the conversation's spine, and its people. */
export function ScopeBar({
  scope,
  spine,
  filter = {},
}: {
  scope: Scope;
  spine: readonly { start: string; messages: number }[];
  /** What else stands in the address and stays when the range or the people change. */
  filter?: AddressFilter;
}) {
  const period = spinePeriod(scope);
  const counts = new Map(spine.map(({ start, messages }) => [start, messages]));
  const series = listPeriods(scope.firstDay, scope.lastDay, period).map((start) => counts.get(start) ?? 0);
  return (
    <>
      <RangeChooser
        whole={{ from: scope.firstDay, to: scope.lastDay }}
        range={{ from: scope.from, to: scope.to }}
        period={period}
        path={barsPath(bars(series, { width: 1160, height: 44 }))}
        ticks={timeTicks(scope.firstDay, scope.lastDay, 10)}
        people={scope.chosen?.join(",") ?? ""}
        filter={filter}
      />
      <PeopleFilter scope={scope} filter={filter} />
    </>
  );
}
