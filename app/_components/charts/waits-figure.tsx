import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { isolate, waitInWords } from "#lib/figures/in-words.ts";
import { formatDuration } from "../format/format-duration.ts";
import { formatNumber } from "../format/format-number.ts";
import { csvAddress } from "./addresses.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";
import { personRow } from "./person-row.tsx";
import { Ranking } from "./ranking.tsx";

type Row = {
  participantId: number;
  name: string;
  replies: number;
  meanSeconds: number;
  medianSeconds: number;
  p90Seconds: number;
};

const mostRows = 12;
const leastReplies = 10;

/** How long each person takes to answer. Nobody is judged: the order is by the number. */
export function WaitsFigure({
  number,
  span,
  scope,
  rows,
}: {
  number: number;
  span: 4 | 6;
  scope: Scope;
  rows: readonly Row[];
}) {
  const solid = rows.filter(({ replies }) => replies >= leastReplies);
  const quick = [...solid].sort((a, b) => a.medianSeconds - b.medianSeconds);
  const [first] = quick;
  return (
    <Figure
      number={number}
      span={span}
      finding={
        first ? `${isolate(first.name)} answers within ${waitInWords(first.medianSeconds)}` : "How long replies take"
      }
      note="Median wait of each person's replies, to a factor of two; people with ten replies or more."
      csvHref={csvAddress(scope, all.responseTimes.key)}
      table={
        <FigureTable
          caption="How long replies take"
          columns={[
            { label: "Person" },
            ...["Replies", "Median", "Nine in ten", "Mean"].map((label) => ({ label, isNumber: true })),
          ]}
          rows={rows.map((row) => ({
            key: String(row.participantId),
            cells: [
              <bdi key="name">{row.name}</bdi>,
              formatNumber(row.replies),
              formatDuration(row.medianSeconds),
              formatDuration(row.p90Seconds),
              formatDuration(row.meanSeconds),
            ],
          }))}
        />
      }
    >
      {quick.length === 0 ? (
        <p className="quiet">Too few replies in this range.</p>
      ) : (
        <Ranking
          caption="Median wait"
          thing="Person"
          unit="Median wait"
          figureWidth={96}
          rows={quick.slice(0, mostRows).map((row) => ({
            ...personRow(scope, row),
            value: row.medianSeconds,
            text: formatDuration(row.medianSeconds),
          }))}
        />
      )}
    </Figure>
  );
}
