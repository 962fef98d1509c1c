import { scaleLinear } from "d3-scale";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatWallClock } from "#app/_components/format/format-wall-clock.ts";
import type { SearchResult } from "#lib/search/schemas.ts";
import styles from "./hit-months.module.css";

const height = 26;
const leastBar = 3;
// A tick stays a tick where there are few months: a hundredth of the width at most.
const widestTick = 0.01;

/** Hits over time, one tick a month, whole years on the axis. */
export function HitMonths({ months }: Pick<SearchResult, "months">) {
  const first = months[0];
  const last = months.at(-1);
  if (!first || !last || months.length < 2) return null;
  const firstYear = Number(first.month.slice(0, 4));
  const years = Array.from({ length: Number(last.month.slice(0, 4)) - firstYear + 1 }, (_, at) => firstYear + at);
  const width = years.length * 12;
  const tall = scaleLinear([0, Math.max(...months.map(({ hits }) => hits))], [0, height - 1]);
  const shown = (month: string) => formatWallClock(`${month}-01`, "shortMonth");
  const tick = Math.min(0.8, width * widestTick);
  const labels = years.length === 1 ? monthsOf(firstYear) : yearsOf(years);
  return (
    <figure className={styles.months}>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <path className={styles.base} d={`M0 ${height - 0.5}h${width}`} />
        {months.map(({ month, hits }) => {
          const bar = Math.max(leastBar, tall(hits));
          const at = (Number(month.slice(0, 4)) - firstYear) * 12 + Number(month.slice(5)) - 1;
          return (
            <rect key={month} x={at + 0.1} y={height - bar} width={tick} height={bar}>
              <title>{`${shown(month)}: ${formatCount(hits, "hit")}`}</title>
            </rect>
          );
        })}
      </svg>
      <div className={styles.years} aria-hidden="true">
        {labels.map(({ key, text }) => (
          <span key={key}>{text}</span>
        ))}
      </div>
      <figcaption className="visually-hidden">
        Hits by month: {months.map(({ month, hits }) => `${shown(month)} ${hits}`).join(", ")}
      </figcaption>
    </figure>
  );
}

type Label = { key: string; text: string };

function yearsOf(years: readonly number[]): Label[] {
  const every = Math.ceil(years.length / 10);
  return years.map((year, at) => ({ key: `${year}`, text: at % every === 0 ? `${year}` : "" }));
}

/** The year at its first month, the other months by their initial. */
function monthsOf(year: number): Label[] {
  return Array.from({ length: 12 }, (_, at) => {
    const key = `${year}-${String(at + 1).padStart(2, "0")}`;
    return { key, text: at === 0 ? `${year}` : formatWallClock(`${key}-01`, "month").slice(0, 1) };
  });
}
