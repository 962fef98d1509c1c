import type { MetricRow } from "#lib/analytics/metric.ts";
import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { choosePeriod, listPeriods } from "#lib/conversations/period.ts";
import { emotionsFinding } from "#lib/figures/findings/emotions-finding.ts";
import { describeRange, rangeAround } from "#lib/figures/ranges.ts";
import { timeTicks } from "#lib/figures/time-ticks.ts";
import { formatNumber } from "../format/format-number.ts";
import { formatPercent } from "../format/format-percent.ts";
import { behindAddress, csvAddress } from "./addresses.ts";
import { cutRange } from "./cut-range.ts";
import { EmotionMultiples } from "./emotion-multiples.tsx";
import { emotionWords } from "./emotion-words.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";
import { meanAndShare } from "./mean-and-share.ts";
import { shownEmotions } from "./shown-emotions.ts";

type Row = MetricRow<typeof all.emotions>;

/** Each emotion over time, a row an emotion. What is not scored is said in the note and never drawn as none. */
export function EmotionsFigure({
  number,
  scope,
  rows,
  media,
  unscoredWhy,
}: {
  number: number;
  scope: Scope;
  rows: readonly Row[];
  /** How many of the messages carry a file. */
  media: number;
  /** Why the others are not scored. */
  unscoredWhy: string;
}) {
  const period = choosePeriod(scope.from, scope.to);
  const messages = rows.reduce((sum, row) => sum + row.messages, 0);
  const scored = rows.reduce((sum, row) => sum + row.scored, 0);
  const byStart = Map.groupBy(rows, ({ start }) => start);
  const periods = listPeriods(scope.from, scope.to, period).map((start) => {
    const those = byStart.get(start) ?? [];
    return { start, rows: those, scored: those.reduce((sum, row) => sum + row.scored, 0) };
  });
  const emotions = shownEmotions.map((name) => ({
    name: emotionWords[name],
    ...(meanAndShare(rows, name) ?? { mean: null, share: null }),
    series: periods.map((one) => meanAndShare(one.rows, name)?.mean ?? null),
    href: behindAddress(scope, { emotion: name }),
  }));
  return (
    <Figure
      number={number}
      span={12}
      finding={emotionsFinding(
        emotions.map(({ name, mean }) => ({ name, mean: mean ?? 0 })),
        { scored, written: messages - media },
      )}
      note={`Mean score of a message a ${period}, each row to its own peak; beside it the share of scored messages that show it: those of 50% and more. ${formatPercent(messages === 0 ? 0 : 1 - scored / messages)} not scored: ${unscoredWhy}.`}
      csvHref={csvAddress(scope, all.emotions.key)}
      table={
        <FigureTable
          caption="Emotions over time"
          columns={[
            { label: "When" },
            ...emotions.map(({ name }) => ({ label: name, isNumber: true })),
            { label: "Scored", isNumber: true },
          ]}
          rows={periods
            .filter((one) => one.rows.length > 0)
            .map((one) => {
              const range = rangeAround(one.start, period);
              const inPeriod = { ...scope, ...cutRange(range, scope) };
              return {
                key: one.start,
                cells: [
                  describeRange(range),
                  ...shownEmotions.map((name) => {
                    const told = meanAndShare(one.rows, name);
                    return told === null ? (
                      "not scored"
                    ) : (
                      <a key={name} className="door" href={behindAddress(inPeriod, { emotion: name })}>
                        {formatPercent(told.mean)}, {formatPercent(told.share)} show it
                      </a>
                    );
                  }),
                  formatNumber(one.scored),
                ],
              };
            })}
        />
      }
    >
      {scored === 0 ? (
        <p className="quiet">Not scored: {unscoredWhy}.</p>
      ) : (
        <EmotionMultiples
          emotions={emotions}
          labels={periods.map(({ start }) => describeRange(rangeAround(start, period)))}
          ticks={timeTicks(scope.from, scope.to, 10)}
        />
      )}
    </Figure>
  );
}
