import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { choosePeriod, listPeriods } from "#lib/conversations/period.ts";
import { moodFinding } from "#lib/figures/findings/mood-finding.ts";
import { describeRange, rangeAround } from "#lib/figures/ranges.ts";
import { timeTicks } from "#lib/figures/time-ticks.ts";
import { formatCount } from "../format/format-count.ts";
import { formatNumber } from "../format/format-number.ts";
import { formatPercent } from "../format/format-percent.ts";
import { behindAddress, csvAddress } from "./addresses.ts";
import { cutRange } from "./cut-range.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";
import { MoodBars } from "./mood-bars.tsx";
import { signedMean } from "./signed-mean.ts";

type Point = { start: string; meanPolarity: number | null; scored: number; messages: number };

/** How it feels over time. What is not scored is said in the note and never drawn as neutral. */
export function MoodFigure({
  number,
  span,
  scope,
  points,
  media,
  unscoredWhy = "no words, or no word list for the language",
}: {
  number: number;
  span: 4 | 12;
  scope: Scope;
  points: readonly Point[];
  /** How many of the messages carry a file. */
  media: number;
  /** Why the others are not scored. */
  unscoredWhy?: string;
}) {
  const period = choosePeriod(scope.from, scope.to);
  const byStart = new Map(points.map((point) => [point.start, point]));
  const doorOf = (start: string, mood: string) =>
    behindAddress({ ...scope, ...cutRange(rangeAround(start, period), scope) }, { mood });
  const series = listPeriods(scope.from, scope.to, period).map((start) => {
    const { meanPolarity: mean = null, scored = 0, messages: all = 0 } = byStart.get(start) ?? {};
    return {
      key: start,
      label: describeRange(rangeAround(start, period)),
      mean,
      scored,
      words: `${mean === null ? "not scored" : signedMean(mean)}, ${formatNumber(scored)} of ${formatCount(all, "message")} scored`,
      href: doorOf(start, mean === null ? "unscored" : "scored"),
    };
  });
  const messages = points.reduce((sum, point) => sum + point.messages, 0);
  const scored = points.reduce((sum, point) => sum + point.scored, 0);
  const unscored = messages === 0 ? 0 : 1 - scored / messages;
  const finding = moodFinding(
    series.map((point) => ({ ...point, label: `in ${point.label}` })),
    messages - media,
  );
  return (
    <Figure
      number={number}
      span={span}
      finding={finding}
      note={`Mean polarity a ${period}. ${formatPercent(unscored)} not scored: ${unscoredWhy}.`}
      messagesHref={behindAddress(scope, { mood: "scored" })}
      csvHref={csvAddress(scope, all.sentiment.key)}
      table={
        <FigureTable
          caption="Mood over time"
          columns={[
            { label: "When" },
            { label: "Mean", isNumber: true },
            { label: "Scored", isNumber: true },
            { label: "Messages", isNumber: true },
          ]}
          rows={points.map((point) => ({
            key: point.start,
            cells: [
              describeRange(rangeAround(point.start, period)),
              point.meanPolarity === null ? "not scored" : signedMean(point.meanPolarity),
              <a key="scored" className="door" href={doorOf(point.start, "scored")}>
                {formatNumber(point.scored)}
              </a>,
              formatNumber(point.messages),
            ],
          }))}
        />
      }
    >
      {scored === 0 ? (
        <p className="quiet">Not scored: no word list for the languages of this conversation.</p>
      ) : (
        <MoodBars
          label={`${finding}. Mean polarity a ${period}.`}
          points={series}
          ticks={timeTicks(scope.from, scope.to, span === 12 ? 10 : 4)}
          width={span === 12 ? 1120 : 360}
        />
      )}
    </Figure>
  );
}
