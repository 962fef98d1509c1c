import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { choosePeriod, listPeriods, startOfPeriod } from "#lib/conversations/period.ts";
import { describeRange, rangeAround } from "#lib/figures/ranges.ts";
import { timeTicks } from "#lib/figures/time-ticks.ts";
import { formatCount } from "../format/format-count.ts";
import { formatNumber } from "../format/format-number.ts";
import { formatWallClock } from "../format/format-wall-clock.ts";
import { csvAddress, readerAddress } from "./addresses.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";
import { PeriodBars } from "./period-bars.tsx";

/** Messages over time; the table behind has every day. */
export function DaysFigure({
  number,
  scope,
  days,
}: {
  number: number;
  scope: Scope;
  days: readonly { day: string; messages: number; words: number; media: number }[];
}) {
  const period = choosePeriod(scope.from, scope.to);
  const sums = new Map<string, number>();
  for (const { day, messages } of days) {
    const start = startOfPeriod(day, period);
    sums.set(start, (sums.get(start) ?? 0) + messages);
  }
  const bars = listPeriods(scope.from, scope.to, period).map((start) => ({
    start,
    label: describeRange(rangeAround(start, period)),
    count: sums.get(start) ?? 0,
    href: readerAddress(scope.conversationId, start < scope.from ? scope.from : start),
  }));
  const [loudest] = [...days].sort((a, b) => b.messages - a.messages);
  const finding = loudest
    ? `The loudest day was ${formatWallClock(loudest.day, "date")}, with ${formatCount(loudest.messages, "message")}`
    : "Messages over time";
  return (
    <Figure
      number={number}
      span={12}
      finding={finding}
      note={`Messages a ${period}, ${scope.zone}.`}
      messagesHref={readerAddress(scope.conversationId, loudest?.day ?? scope.from)}
      csvHref={csvAddress(scope, all.messagesByDay.key)}
      table={
        <FigureTable
          caption="Messages a day"
          columns={[{ label: "Day" }, ...["Messages", "Words", "Media"].map((label) => ({ label, isNumber: true }))]}
          rows={days.map(({ day, messages, words, media }) => ({
            key: day,
            cells: [
              <a key="day" className="door" href={readerAddress(scope.conversationId, day)}>
                {formatWallClock(day, "date")}
              </a>,
              formatNumber(messages),
              formatNumber(words),
              formatNumber(media),
            ],
          }))}
        />
      }
    >
      <PeriodBars label={finding} bars={bars} ticks={timeTicks(scope.from, scope.to, 10)} />
    </Figure>
  );
}
