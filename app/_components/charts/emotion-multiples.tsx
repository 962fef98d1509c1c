import type { CSSProperties } from "react";
import { bars, barsPath } from "#lib/figures/bars.ts";
import type { TimeTick } from "#lib/figures/time-ticks.ts";
import { formatPercent } from "../format/format-percent.ts";
import styles from "./emotion-multiples.module.css";

const width = 760;
const height = 30;

export type EmotionSeries = {
  name: string;
  /** 0..1 over all messages that are scored; null without any. */
  mean: number | null;
  /** The same by period. */
  series: readonly (number | null)[];
  href: string;
};

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
  const lines = ticks.map(({ at }) => `M${(at * width).toFixed(1)} 0v${height}`).join("");
  return (
    <table className={styles.emotions}>
      <caption className="visually-hidden">Each emotion over time</caption>
      <thead>
        <tr>
          <th scope="col">Emotion</th>
          <td className={styles.axis} aria-hidden="true">
            {ticks
              .filter(({ at }) => at < 0.94)
              .map(({ at, label }) => (
                <span key={label} style={{ "--at": at } as CSSProperties}>
                  {label}
                </span>
              ))}
          </td>
          <th scope="col">Mean</th>
          <th scope="col" className="wide">
            Peak
          </th>
        </tr>
      </thead>
      <tbody>
        {emotions.map(({ name, mean, series, href }) => {
          const values = series.map((value) => value ?? 0);
          const most = Math.max(...values);
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
                  <path className={styles.lines} d={lines} />
                  <path className={styles.base} d={`M0 ${height - 0.5}h${width}`} />
                  <path className={styles.series} d={barsPath(bars(values, { width, height }))} />
                </svg>
              </td>
              <td className="number">
                <a className="door" href={href}>
                  {mean === null ? "–" : formatPercent(mean)}
                </a>
              </td>
              <td className="number quiet wide">
                {formatPercent(most)}, {labels[values.indexOf(most)]}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
