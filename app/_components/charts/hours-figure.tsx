import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { hoursFinding } from "#lib/figures/findings/hours-finding.ts";
import { formatNumber } from "../format/format-number.ts";
import { behindAddress, csvAddress, readerAddress } from "./addresses.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";
import { HeatMap } from "./heat-map.tsx";
import { weekdays } from "./weekdays.ts";

/** When it is loud: the hours of the week. */
export function HoursFigure({
  number,
  span,
  scope,
  cells,
}: {
  number: number;
  span: 4 | 5 | 6 | 7;
  scope: Scope;
  cells: readonly { weekday: number; hour: number; messages: number }[];
}) {
  const counts = cells.map(({ messages }) => messages);
  return (
    <Figure
      number={number}
      span={span}
      finding={hoursFinding(counts)}
      note={`Messages by weekday and hour, ${scope.zone}.`}
      messagesHref={readerAddress(scope.conversationId, scope.from)}
      csvHref={csvAddress(scope, all.weekHours.key)}
      table={
        <FigureTable
          caption="Messages by weekday and hour"
          columns={[{ label: "Hour" }, ...weekdays.map((day) => ({ label: day.slice(0, 3), isNumber: true }))]}
          rows={Array.from({ length: 24 }, (_, hour) => ({
            key: String(hour),
            cells: [`${hour}:00`, ...weekdays.map((_day, index) => formatNumber(counts[index * 24 + hour] ?? 0))],
          }))}
        />
      }
    >
      <HeatMap cells={counts} href={(weekday, hour) => behindAddress(scope, { weekday, hour })} />
    </Figure>
  );
}
