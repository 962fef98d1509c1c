import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { formatCount } from "../format/format-count.ts";
import { formatNumber } from "../format/format-number.ts";
import { formatWallClock } from "../format/format-wall-clock.ts";
import { csvAddress, readerAddress } from "./addresses.ts";
import { DayCalendar } from "./day-calendar.tsx";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";

const mostYears = 8;

/** Every day on a calendar; the table behind has the loudest days first, each with its door. */
export function CalendarFigure({
  number,
  scope,
  days,
}: {
  number: number;
  scope: Scope;
  days: readonly { day: string; messages: number }[];
}) {
  const years = [...new Set(days.map(({ day }) => day.slice(0, 4)))];
  const shown = years.slice(-mostYears);
  const finding = `${formatCount(days.length, "day")} with messages`;
  return (
    <Figure
      number={number}
      span={12}
      finding={finding}
      note={`Messages a day, ${scope.zone}. A click opens the day.${years.length > mostYears ? ` The last ${mostYears} years.` : ""}`}
      csvHref={csvAddress(scope, all.messagesByDay.key)}
      table={
        <FigureTable
          caption="The loudest days"
          columns={[{ label: "Day" }, { label: "Messages", isNumber: true }]}
          rows={[...days]
            .sort((a, b) => b.messages - a.messages)
            .map(({ day, messages }) => ({
              key: day,
              cells: [
                <a key="day" className="door" href={readerAddress(scope.conversationId, day)}>
                  {formatWallClock(day, "day")}
                </a>,
                formatNumber(messages),
              ],
            }))}
        />
      }
    >
      <DayCalendar
        conversationId={scope.conversationId}
        days={days.filter(({ day }) => shown.includes(day.slice(0, 4))).map(({ day, messages }) => ({ day, messages }))}
        years={shown}
        caption={`${finding}, a square each, darker for more messages. The table has them all.`}
      />
    </Figure>
  );
}
