import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { isolate, waitInWords } from "#lib/figures/in-words.ts";
import { csvAddress } from "../charts/addresses.ts";
import { Figure } from "../charts/figure.tsx";
import { FigureTable } from "../charts/figure-table.tsx";
import { personRow } from "../charts/person-row.tsx";
import { Ranking } from "../charts/ranking.tsx";
import { formatDuration } from "../format/format-duration.ts";
import { formatNumber } from "../format/format-number.ts";
import { exchangesAddress } from "./exchanges-address.ts";
import { NightChoice } from "./night-choice.tsx";
import { nightWords } from "./night-words.ts";

type Row = {
  participantId: number;
  name: string;
  answers: number;
  meanSeconds: number;
  medianSeconds: number;
  p90Seconds: number;
  awakeMedianSeconds: number;
  awakeMeanSeconds: number;
  awakeP90Seconds: number;
};

const mostRows = 12;
const leastAnswers = 5;

/** How long answers take with and without the night. Nobody is judged: the order is by the number. */
export function AnswerTimesFigure({ number, scope, rows }: { number: number; scope: Scope; rows: readonly Row[] }) {
  const solid = rows
    .filter(({ answers }) => answers >= leastAnswers)
    .sort((a, b) => a.awakeMeanSeconds - b.awakeMeanSeconds);
  const [first] = solid;
  return (
    <Figure
      number={number}
      span={6}
      finding={
        first
          ? `Nights left out, ${isolate(first.name)} takes ${waitInWords(first.awakeMeanSeconds)} to answer`
          : "How long answers take"
      }
      note={`Mean wait before an answer without the night (${nightWords(scope.night)}); with it in brackets. People with ${leastAnswers} answers or more.`}
      messagesHref={exchangesAddress(scope, { list: "answers", order: "longest" })}
      csvHref={csvAddress(scope, all.answerTimes.key)}
      table={
        <FigureTable
          caption="How long answers take, with and without nights"
          columns={[
            { label: "Person" },
            ...[
              "Answers",
              "Median",
              "Mean",
              "Nine in ten",
              "Median, no nights",
              "Mean, no nights",
              "Nine in ten, no nights",
            ].map((label) => ({ label, isNumber: true })),
          ]}
          rows={rows.map((row) => ({
            key: String(row.participantId),
            cells: [
              <bdi key="name">{row.name}</bdi>,
              formatNumber(row.answers),
              formatDuration(row.medianSeconds),
              formatDuration(row.meanSeconds),
              formatDuration(row.p90Seconds),
              formatDuration(row.awakeMedianSeconds),
              formatDuration(row.awakeMeanSeconds),
              formatDuration(row.awakeP90Seconds),
            ],
          }))}
        />
      }
    >
      {solid.length === 0 ? (
        <p className="quiet">Too few answers in this range.</p>
      ) : (
        <Ranking
          caption="Mean wait without nights, with nights in brackets"
          thing="Person"
          unit="Mean wait"
          figureWidth={176}
          rows={solid.slice(0, mostRows).map((row) => ({
            ...personRow(scope, row),
            value: row.awakeMeanSeconds,
            text: `${formatDuration(row.awakeMeanSeconds)} (${formatDuration(row.meanSeconds)})`,
            href: exchangesAddress(scope, { list: "answers", by: row.participantId, order: "longest" }),
          }))}
        />
      )}
      <NightChoice scope={scope} />
    </Figure>
  );
}
