import { divergingBars, divergingLimit } from "#lib/figures/diverging-bars.ts";
import type { TimeTick } from "#lib/figures/time-ticks.ts";
import styles from "./drawing.module.css";

const height = 168;
const top = 20;
const plotHeight = 122;

/** The bars of the mood in a box of a width in pixels: drawn smaller than it is, its words could not be read. */
export function MoodDrawing({
  label,
  points,
  ticks,
  width,
}: {
  label: string;
  points: readonly { key: string; mean: number | null }[];
  ticks: readonly TimeTick[];
  width: number;
}) {
  const values = points.map(({ mean }) => mean);
  const limit = divergingLimit(values).toFixed(1);
  const middle = top + plotHeight / 2;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.drawing} role="img" aria-label={label}>
      <path className={styles.grid} d={`M0 ${top}h${width}M0 ${top + plotHeight}h${width}`} />
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
      <path className={styles.zero} d={`M0 ${middle}h${width}`} />
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
  );
}
