"use client";
import { useState } from "react";
import { bars as shape } from "#lib/figures/bars.ts";
import type { TimeTick } from "#lib/figures/time-ticks.ts";
import { formatCount } from "../format/format-count.ts";
import { formatNumber } from "../format/format-number.ts";
import { BarDoors } from "./bar-doors.tsx";
import styles from "./period-bars.module.css";
import { ShownBar } from "./shown-bar.tsx";

const width = 1120;
const height = 150;
const top = 20;

export type PeriodBar = { start: string; label: string; count: number; href: string };

/**
 * Counts over time, a bar a period. The pointer or the arrow keys walk the bars; what stands under them is said in
 * words, and Enter or a click opens its messages.
 */
export function PeriodBars({
  label,
  bars,
  ticks,
}: {
  label: string;
  bars: readonly PeriodBar[];
  ticks: readonly TimeTick[];
}) {
  const [at, setAt] = useState<number | null>(null);
  const counts = bars.map(({ count }) => count);
  const most = Math.max(1, ...counts);
  const loudest = counts.indexOf(most);
  const drawn = shape(counts, { width, height: height - top }, most);
  const doors = bars.map(({ start, label: when, count, href }) => ({
    key: start,
    label: when,
    words: formatCount(count, "message"),
    href,
  }));

  return (
    <div className={styles.chart}>
      <div className={styles.plot}>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
          <path className={styles.grid} d={`M0 ${top}h${width}M0 ${(top + height) / 2}h${width}`} />
          {drawn.map((bar, index) => (
            <rect
              key={bars[index]?.start}
              x={bar.x}
              y={bar.y + top}
              width={bar.width}
              height={bar.height}
              className={index === at || (at === null && index === loudest) ? styles.data : styles.context}
            />
          ))}
          <path className={styles.zero} d={`M0 ${height - 0.5}h${width}`} />
        </svg>
        <span className={styles.most} aria-hidden="true">
          {formatNumber(most)}
        </span>
        <BarDoors doors={doors} at={at} onAt={setAt} />
      </div>
      <div className={styles.ticks} aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick.day} style={{ insetInlineStart: `${tick.at * 100}%` }}>
            {tick.label}
          </span>
        ))}
      </div>
      <ShownBar door={at === null ? undefined : doors[at]} />
    </div>
  );
}
