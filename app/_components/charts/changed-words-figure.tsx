import { comparedRanges } from "#lib/analytics/compared-ranges.ts";
import type { MetricRow } from "#lib/analytics/metric.ts";
import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { changedWordsFinding } from "#lib/figures/findings/changed-words-finding.ts";
import { formatNumber } from "../format/format-number.ts";
import { formatWallClock } from "../format/format-wall-clock.ts";
import { csvAddress, searchAddress } from "./addresses.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";
import { Ranking } from "./ranking.tsx";
import { signedMean } from "./signed-mean.ts";
import styles from "./two-columns.module.css";

const mostRows = 12;

/** The words of the later days that the earlier ones have not, and the other way round. */
export function ChangedWordsFigure({
  number,
  scope,
  words,
}: {
  number: number;
  scope: Scope;
  words: readonly MetricRow<typeof all.changedWords>[];
}) {
  const [first] = words;
  const since = first && formatWallClock(`${first.since} 00:00:00`, "date");
  const isMonth = comparedRanges(scope)?.by === "month";
  const halves = since
    ? `From ${since} on against before, halves of the range.`
    : "The later half of the range against its earlier half.";
  const compared = isMonth ? "The month against the months before it, at most twelve." : halves;
  const columns = [
    { title: "Rose", rows: words.filter(({ z }) => z > 0).slice(0, mostRows) },
    {
      title: "Fell",
      rows: words
        .filter(({ z }) => z < 0)
        .reverse()
        .slice(0, mostRows),
    },
  ];
  return (
    <Figure
      number={number}
      span={12}
      finding={changedWordsFinding(words)}
      note={
        since ? `${compared} Bars: how surely (log-odds in deviations); numbers: times before and after.` : compared
      }
      csvHref={csvAddress(scope, all.changedWords.key)}
      table={
        <FigureTable
          caption={all.changedWords.title}
          columns={[
            { label: "Word" },
            { label: "Before", isNumber: true },
            { label: "After", isNumber: true },
            { label: "Deviations", isNumber: true },
          ]}
          rows={words.map(({ term, before, after, z }) => ({
            key: term,
            cells: [
              <bdi key="term" className="people">
                {term}
              </bdi>,
              formatNumber(before),
              formatNumber(after),
              signedMean(z),
            ],
          }))}
        />
      }
    >
      {words.length === 0 ? (
        <p className="quiet">No word rose or fell more than chance would have it.</p>
      ) : (
        <div className={styles.columns}>
          {columns.map(({ title, rows }) => (
            <section key={title} aria-label={title}>
              <h3>{title}</h3>
              {rows.length === 0 ? (
                <p className="quiet">None.</p>
              ) : (
                <Ranking
                  caption={title}
                  thing="Word"
                  unit="Times before and after"
                  figureWidth={96}
                  rows={rows.map(({ term, before, after, z }) => ({
                    key: term,
                    name: <bdi className="people">{term}</bdi>,
                    value: Math.abs(z),
                    text: `${formatNumber(before)} → ${formatNumber(after)}`,
                    href: searchAddress(scope, term),
                  }))}
                />
              )}
            </section>
          ))}
        </div>
      )}
    </Figure>
  );
}
