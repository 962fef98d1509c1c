import { bars } from "#lib/figures/bars.ts";
import { formatNumber } from "../format/format-number.ts";
import styles from "./drawing.module.css";

const width = 360;
const height = 168;
const plot = { width, height: 118 };
const top = 26;
/** Half the width of the words over the bar, and a little. */
const remarkReach = 66;

/** Counts in bins. One bar is the finding's, the others are its context. */
export function Histogram({
  label,
  bins,
  highlight,
  remark,
}: {
  label: string;
  bins: readonly { label: string; count: number }[];
  /** Index of the bar that the finding names. */
  highlight: number;
  /** Words over that bar. */
  remark: string;
}) {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const drawn = bars(
    bins.map(({ count }) => count),
    plot,
    most,
  );
  const named = drawn[highlight];
  const remarkAt = named && Math.min(width - remarkReach, Math.max(remarkReach, named.x + named.width / 2));
  // The words stand above every bar that they reach over.
  const reached = drawn.filter((bar) => Math.abs(bar.x + bar.width / 2 - (remarkAt ?? 0)) < remarkReach);
  const remarkY = Math.min(...reached.map((bar) => bar.y), plot.height) + top - 6;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.drawing} role="img" aria-label={label}>
      <path className={styles.grid} d={`M0 ${top}h${width}M0 ${top + plot.height / 2}h${width}`} />
      {drawn.map((bar, index) => (
        <rect
          key={bins[index]?.label}
          x={bar.x}
          y={bar.y + top}
          width={bar.width}
          height={bar.height}
          className={index === highlight ? styles.data : styles.context}
        />
      ))}
      <path className={styles.zero} d={`M0 ${top + plot.height}h${width}`} />
      <text x="0" y={top - 4}>
        {formatNumber(most)}
      </text>
      {named && (
        <text className={styles.strong} x={remarkAt} y={remarkY} textAnchor="middle">
          {remark}
        </text>
      )}
      {drawn.map((bar, index) =>
        index % 2 === highlight % 2 ? (
          <text
            key={`at ${bins[index]?.label}`}
            className={index === highlight ? styles.strong : undefined}
            x={bar.x + bar.width / 2}
            y={height - 6}
            textAnchor="middle"
          >
            {bins[index]?.label}
          </text>
        ) : null,
      )}
    </svg>
  );
}
