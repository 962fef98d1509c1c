import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { startsFinding } from "#lib/figures/findings/starts-finding.ts";
import { formatNumber } from "../format/format-number.ts";
import { formatPercent } from "../format/format-percent.ts";
import { csvAddress } from "./addresses.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";
import { personRow } from "./person-row.tsx";
import { Ranking } from "./ranking.tsx";

const mostRows = 12;

/** Who begins conversations. */
export function StartsFigure({
  number,
  span,
  scope,
  rows,
}: {
  number: number;
  span: 4 | 6;
  scope: Scope;
  rows: readonly { participantId: number; name: string; initiations: number; share: number }[];
}) {
  return (
    <Figure
      number={number}
      span={span}
      finding={startsFinding(rows)}
      note="Messages that come first after four quiet hours, by who wrote them."
      csvHref={csvAddress(scope, all.initiations.key)}
      table={
        <FigureTable
          caption="Who begins conversations"
          columns={[{ label: "Person" }, { label: "Begun", isNumber: true }, { label: "Share", isNumber: true }]}
          rows={rows.map((row) => ({
            key: String(row.participantId),
            cells: [<bdi key="name">{row.name}</bdi>, formatNumber(row.initiations), formatPercent(row.share)],
          }))}
        />
      }
    >
      <Ranking
        caption="Conversations begun"
        thing="Person"
        unit="Begun"
        rows={rows.slice(0, mostRows).map((row) => ({ ...personRow(scope, row), value: row.initiations }))}
      />
    </Figure>
  );
}
