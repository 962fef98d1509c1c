import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { describeRange, rangeAround } from "#lib/figures/ranges.ts";
import { formatCount } from "../format/format-count.ts";
import { formatNumber } from "../format/format-number.ts";
import { formatWallClock } from "../format/format-wall-clock.ts";
import { csvAddress, readerAddress } from "./addresses.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";
import { weekdays } from "./weekdays.ts";

type Peak = { kind: "day" | "week" | "month" | "weekday" | "hour" | "week-hour"; at: string; messages: number };
type Span = {
  firstDay: string | null;
  lastDay: string | null;
  pauseDays: number;
  pauseFrom: string | null;
  pauseTo: string | null;
};

/** Peaks, the longest silence, the first and the last day. */
export function FactsFigure({
  number,
  scope,
  span,
  peaks,
}: {
  number: number;
  scope: Scope;
  span: Span;
  peaks: readonly Peak[];
}) {
  const door = (day: string, words: string) => (
    <a key={words} className="door" href={readerAddress(scope.conversationId, day)}>
      {words}
    </a>
  );
  const finding =
    span.pauseDays > 1
      ? `The longest silence lasted ${formatCount(span.pauseDays, "day")}`
      : "Never a day without a message";
  const rows = [
    ...(span.firstDay ? [{ key: "first", cells: ["First day", door(span.firstDay, day(span.firstDay)), ""] }] : []),
    ...(span.lastDay ? [{ key: "last", cells: ["Last day", door(span.lastDay, day(span.lastDay)), ""] }] : []),
    ...peaks.map((peak) => ({
      key: peak.kind,
      cells: [names[peak.kind], peakDoor(peak, door), formatNumber(peak.messages)],
    })),
    ...(span.pauseFrom && span.pauseTo
      ? [
          {
            key: "pause",
            cells: [
              "Longest silence",
              door(span.pauseTo, describeRange({ from: span.pauseFrom, to: span.pauseTo })),
              formatCount(span.pauseDays, "day"),
            ],
          },
        ]
      : []),
  ];
  return (
    <Figure
      number={number}
      span={5}
      finding={finding}
      note="Peaks and pauses of the range; a pause is days without any message."
      csvHref={csvAddress(scope, all.peaks.key)}
    >
      <FigureTable
        caption="Peaks and pauses"
        columns={[{ label: "What" }, { label: "When" }, { label: "Messages", isNumber: true }]}
        rows={rows}
      />
    </Figure>
  );
}

const names = {
  day: "Loudest day",
  week: "Loudest week",
  month: "Loudest month",
  weekday: "Loudest weekday",
  hour: "Loudest hour",
  "week-hour": "Loudest hour of the week",
};

function peakDoor({ kind, at }: Peak, door: (day: string, words: string) => React.ReactNode): React.ReactNode {
  if (kind === "weekday") return weekdays[Number(at) - 1];
  if (kind === "hour") return `${at}:00 to ${Number(at) + 1}:00`;
  if (kind === "week-hour") {
    const [weekday, hour] = at.split("-");
    return `${weekdays[Number(weekday) - 1]}, ${hour}:00`;
  }
  return door(at, describeRange(rangeAround(at, kind)));
}

function day(value: string): string {
  return formatWallClock(value, "date");
}
