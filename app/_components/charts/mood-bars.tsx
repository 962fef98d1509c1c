"use client";
import { useState } from "react";
import { divergingBars, divergingLimit } from "#lib/figures/diverging-bars.ts";
import type { TimeTick } from "#lib/figures/time-ticks.ts";
import { BarDoors } from "./bar-doors.tsx";
import drawing from "./drawing.module.css";
import styles from "./mood-bars.module.css";
import { ShownBar } from "./shown-bar.tsx";

const height = 168;
const top = 20;
const plotHeight = 122;

export type MoodPoint = { key: string; mean: number | null; label: string; words: string; href: string };

/** Mood up and down from the middle, each period a door to its messages; one without scores has no bar. */
export function MoodBars({
  label,
  points,
  ticks,
  width = 360,
}: {
  label: string;
  points: readonly MoodPoint[];
  ticks: readonly TimeTick[];
  width?: number;
}) {
  const [at, setAt] = useState<number | null>(null);
  const values = points.map(({ mean }) => mean);
  const limit = divergingLimit(values).toFixed(1);
  const middle = top + plotHeight / 2;
  return (
    <>
      <div className={styles.plot}>
        <svg viewBox={`0 0 ${width} ${height}`} className={drawing.drawing} role="img" aria-label={label}>
          <path className={drawing.grid} d={`M0 ${top}h${width}M0 ${top + plotHeight}h${width}`} />
          {divergingBars(values, { width, height: plotHeight }).map((bar, index) =>
            bar ? (
              <rect
                key={points[index]?.key}
                x={bar.x}
                y={top + bar.y}
                width={bar.width}
                height={bar.height}
                data-step={bar.step}
              />
            ) : null,
          )}
          <path className={drawing.zero} d={`M0 ${middle}h${width}`} />
          <text x={width} y={top - 5} textAnchor="end">
            +{limit} warm
          </text>
          <text x={width} y={top + plotHeight + 12} textAnchor="end">
            −{limit} sore
          </text>
          {ticks
            .filter(({ at }) => at < 0.92)
            .map(({ at, label: words }) => (
              <text key={words} x={at * width} y={height - 2}>
                {words}
              </text>
            ))}
        </svg>
        <BarDoors doors={points} at={at} onAt={setAt} />
      </div>
      <ShownBar door={at === null ? undefined : points[at]} />
    </>
  );
}
