import clsx from "clsx";
import type { CSSProperties, ReactNode } from "react";
import { formatNumber } from "../format/format-number.ts";
import styles from "./ranking.module.css";

export type RankingRow = {
  key: string;
  name: ReactNode;
  value: number;
  /** The value in words where it is no count. */
  text?: ReactNode;
  href?: string;
  /** CSS colour of a person's bar. */
  colour?: string;
};

/** Pixels of a value that leave room for a bar on a phone. */
const widestBesideBars = 128;

/** A ranking as rows with bars: words, emoji, domains, people. */
export function Ranking({
  caption,
  thing,
  unit,
  rows,
  figureWidth = 64,
}: {
  caption: string;
  /** Heads of the two columns. */
  thing: string;
  unit: string;
  rows: readonly RankingRow[];
  /** Pixels for the value. */
  figureWidth?: number;
}) {
  const isWide = figureWidth > widestBesideBars;
  const most = Math.max(1e-9, ...rows.map(({ value }) => value));
  return (
    <table
      className={clsx(styles.ranking, isWide && styles.wide)}
      style={{ "--figure": `${figureWidth}px` } as CSSProperties}
    >
      <caption className="visually-hidden">{caption}</caption>
      <colgroup>
        <col className={styles.name} />
        <col className={styles.bar} />
        <col className={styles.figure} />
      </colgroup>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{thing}</th>
          <td />
          <th scope="col">{unit}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, value, text = formatNumber(value), href, colour }) => (
          <tr key={key}>
            <th scope="row">
              <span>{name}</span>
            </th>
            <td aria-hidden="true">
              <i
                style={{ width: `${(value / most) * 100}%`, ...(colour && { "--colour": colour }) } as CSSProperties}
              />
            </td>
            <td className="number">
              {href ? (
                <a className="door" href={href}>
                  {text}
                </a>
              ) : (
                text
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
