import type { ReactNode } from "react";
import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { describeRange, rangeAround } from "#lib/figures/ranges.ts";
import { formatCount } from "../format/format-count.ts";
import { formatNumber } from "../format/format-number.ts";
import { formatWallClock } from "../format/format-wall-clock.ts";
import { behindAddress, csvAddress, readerAddress } from "./addresses.ts";
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
  const finding =
    span.pauseDays > 1
      ? `The longest silence lasted ${formatCount(span.pauseDays, "day")}`
      : "Never a day without a message";
  const rows = [
    ...(span.firstDay
      ? [{ key: "first", cells: ["First day", reading(scope, span.firstDay, day(span.firstDay)), ""] }]
      : []),
    ...(span.lastDay
      ? [{ key: "last", cells: ["Last day", reading(scope, span.lastDay, day(span.lastDay)), ""] }]
      : []),
    ...peaks.map((peak) => ({
      key: peak.kind,
      cells: [names[peak.kind], peakDay(peak, scope), formatNumber(peak.messages)],
    })),
    ...(span.pauseFrom && span.pauseTo
      ? [
          {
            key: "pause",
            cells: [
              "Longest silence",
              reading(scope, span.pauseTo, describeRange({ from: span.pauseFrom, to: span.pauseTo })),
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

function peakDay({ kind, at }: Peak, scope: Scope): ReactNode {
  const [weekday, hour] = kind === "week-hour" ? at.split("-").map(Number) : kind === "weekday" ? [Number(at)] : [];
  if (kind === "hour") return behind(scope, { hour: Number(at) }, `${at}:00 to ${Number(at) + 1}:00`);
  if (weekday === undefined) {
    const range = rangeAround(at, kind as "day" | "week" | "month");
    return reading(scope, at, describeRange(range));
  }
  const name = weekdays[weekday - 1] ?? "";
  if (hour === undefined) return behind(scope, { weekday }, name);
  return behind(scope, { weekday, hour }, `${name}, ${hour}:00`);
}

function behind(scope: Scope, filter: { weekday?: number; hour?: number }, words: string): ReactNode {
  return (
    <a className="door" href={behindAddress(scope, filter)}>
      {words}
    </a>
  );
}

function reading(scope: Scope, day: string, words: string): ReactNode {
  return (
    <a className="door" href={readerAddress(scope.conversationId, day)}>
      {words}
    </a>
  );
}

function day(value: string): string {
  return formatWallClock(value, "date");
}
