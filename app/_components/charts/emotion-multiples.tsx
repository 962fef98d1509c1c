import type { TimeTick } from "#lib/figures/time-ticks.ts";
import { formatPercent } from "../format/format-percent.ts";
import { Multiples } from "./multiples.tsx";

export type EmotionSeries = {
  name: string;
  /** 0..1 over all messages that are scored; null without any. */
  mean: number | null;
  /** Which of them show it, 0..1. */
  share: number | null;
  /** The mean by period. */
  series: readonly (number | null)[];
  href: string;
};

const columns = [
  { label: "Mean", width: 66, narrow: 52 },
  { label: "Show it", width: 66, narrow: 60 },
  { label: "Peak", width: 176, isWideOnly: true },
];

/** A row an emotion on one axis of time, each to its own peak, which is told in words. */
export function EmotionMultiples({
  emotions,
  labels,
  ticks,
}: {
  emotions: readonly EmotionSeries[];
  /** The periods in words. */
  labels: readonly string[];
  ticks: readonly TimeTick[];
}) {
  return (
    <Multiples
      caption="Each emotion over time"
      name={{ label: "Emotion", width: 84, narrow: 68 }}
      columns={columns}
      ticks={ticks}
      rows={emotions.map(({ name, mean, share, series, href }) => {
        const values = series.map((value) => value ?? 0);
        const most = Math.max(...values);
        return {
          key: name,
          name,
          series: values,
          cells: [
            mean === null ? "–" : formatPercent(mean),
            <a key="share" className="door" href={href}>
              {share === null ? "–" : formatPercent(share)}
            </a>,
            <span key="peak" className="quiet">
              {formatPercent(most)}, {labels[values.indexOf(most)]}
            </span>,
          ],
        };
      })}
    />
  );
}
