import styles from "./spine.module.css";
import { spinePath, type TimeSpan, type WeeklyCounts } from "./spine-path.ts";

const width = 504;

/** A conversation's life as upright ticks on a hairline. Without counts the hairline is dashed. */
export function Spine({
  spine,
  span,
  height = 34,
  years = false,
  soft = false,
}: {
  spine: WeeklyCounts | null;
  span: TimeSpan;
  height?: number;
  /** Faint lines at the turn of each year, for rows under one year axis. */
  years?: boolean;
  /** In the colour of context instead of data. */
  soft?: boolean;
}) {
  return (
    <svg
      className={styles.spine}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      style={{ height }}
    >
      {years && spine && <path className={styles.years} d={yearLines(span, height)} />}
      <path className={spine ? styles.base : styles.none} d={`M0 ${height - 0.5}h${width}`} />
      {spine && <path className={soft ? styles.soft : styles.ticks} d={spinePath(spine, span, { width, height })} />}
    </svg>
  );
}

function yearLines(span: TimeSpan, height: number): string {
  const first = new Date(span.from).getUTCFullYear() + 1;
  const last = new Date(span.to).getUTCFullYear();
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const x = ((Date.UTC(first + index, 0, 1) - span.from) / (span.to - span.from)) * width;
    return x < width ? `M${x.toFixed(1)} 0v${height}` : "";
  }).join("");
}
