import type { CSSProperties, ReactNode } from "react";
import { bars, barsPath } from "#lib/figures/bars.ts";
import type { TimeTick } from "#lib/figures/time-ticks.ts";
import styles from "./multiples.module.css";

const width = 560;
const height = 28;

/** `width` and `narrow`: pixels on a wide screen and on a phone. */
export type MultiplesColumn = { label: string; width: number; narrow?: number; isWideOnly?: boolean };

export type MultiplesRow = {
  key: string;
  name: ReactNode;
  /** A value a period; no value draws nothing. */
  series: readonly number[];
  /** CSS colour of a person. */
  colour?: string;
  /** One a column. */
  cells: readonly ReactNode[];
};

/** Small multiples: a row of bars each on one axis of time, each to its own peak, with its numbers behind it. */
export function Multiples({
  caption,
  name,
  columns,
  rows,
  ticks,
}: {
  caption: string;
  /** Head of the names. */
  name: MultiplesColumn;
  columns: readonly MultiplesColumn[];
  rows: readonly MultiplesRow[];
  ticks: readonly TimeTick[];
}) {
  const lines = ticks.map(({ at }) => `M${(at * width).toFixed(1)} 0v${height}`).join("");
  return (
    <table className={styles.multiples}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <Head {...name} />
          <td className={styles.axis} aria-hidden="true">
            {ticks
              .filter(({ at }) => at < 0.94)
              .map(({ at, label }) => (
                <span key={label} style={{ "--at": at } as CSSProperties}>
                  {label}
                </span>
              ))}
          </td>
          {columns.map((column) => (
            <Head key={column.label} {...column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td>
              <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
                <path className={styles.lines} d={lines} />
                <path className={styles.base} d={`M0 ${height - 0.5}h${width}`} />
                <path
                  {...(row.colour && { style: { "--colour": row.colour } as CSSProperties })}
                  className={styles.series}
                  d={barsPath(bars(row.series, { width, height }))}
                />
              </svg>
            </td>
            {columns.map(({ label, isWideOnly }, index) => (
              <td key={label} className={isWideOnly ? "number wide" : "number"}>
                {row.cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head({ label, width, narrow = width, isWideOnly }: MultiplesColumn) {
  return (
    <th
      scope="col"
      {...(isWideOnly && { className: "wide" })}
      style={{ "--width": `${width}px`, "--narrow": `${narrow}px` } as CSSProperties}
    >
      {label}
    </th>
  );
}
